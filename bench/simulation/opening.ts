import type { APIGatewayProxyResult } from 'aws-lambda';
import region from '../../domain/region/regions/foodvalley.json' with { type: 'json' };
import shipped from '../../domain/scheme/schemes/foodvalley-jongerenvoucher.json' with { type: 'json' };
import { requestEvent } from '../../test/functions/request-event';
import { tableShape } from '../../test/store/table-shape';
import { type LatencyOptions, usualLatency } from '../model/latency';
import { documentedLimits, type LimitOptions } from '../model/limits';
import { Crowd } from './applicants';
import { type Assumptions, usualAssumptions } from './assumptions';
import { buildHouse } from './house';
import type { LambdaFunction } from './lambda';
import { type Outcome, outcomeOf } from './outcome';
import type { Program } from './programs';
import { type Store, tableStore } from './store';
import { World } from './world';

export interface OpeningOptions {
  readonly engineUrl: string;
  readonly perSecond: number;
  readonly seconds: number;
  readonly awards: number;
  readonly seed: number;
  readonly assumptions?: Assumptions;
  readonly limits?: LimitOptions;
  readonly latency?: LatencyOptions;
}

/** A design that takes applications: its functions in a world, and the one that a request goes to. */
export interface Design {
  readonly name: string;
  /** Functions, ready to be asked, with the budget open. @param budgetId also the scheme's id */
  open(world: World, tableName: string, budgetId: string, options: OpeningOptions): Promise<OpenDesign>;
}

export interface OpenDesign {
  readonly functions: ReadonlyMap<string, LambdaFunction>;
  readonly submit: LambdaFunction;
  readonly store: Store;
}

/** Nine o'clock in Amsterdam, on a day within the scheme's window. */
const opensAtMs = Date.UTC(2026, 8, 1, 7);
/** Between making everything ready and the opening. */
const quietMs = 60_000;
const budgetId = 'opening-day';

let tables = 0;

/** Lets a crowd at a design, and goes on until nothing is left to do. */
export async function runOpening(design: Design, options: OpeningOptions): Promise<Outcome> {
  const tableName = `opening-day-${process.pid}-${tables++}`;
  const { StreamSpecification: _, ...table } = tableShape(tableName);
  const { assumptions = usualAssumptions, limits = documentedLimits, latency = usualLatency } = options;
  const { engineUrl, seed, perSecond, seconds, awards } = options;
  const started = performance.now();
  const world = await World.create({
    engineUrl,
    table,
    seed,
    startMs: opensAtMs - quietMs,
    assumptions,
    limits,
    latency,
  });
  try {
    const { functions, submit, store } = await design.open(world, tableName, budgetId, options);
    await world.clock.run(opensAtMs);
    store.take();
    const rankedAt = new Map<string, number>();
    store.onRanked((id) => rankedAt.has(id) || rankedAt.set(id, world.clock.now));
    const { clock } = world;
    const crowd = new Crowd({
      clock,
      assumptions,
      target: submit,
      seed: seed + 1,
      schemeId: budgetId,
      perSecond,
      seconds,
    });
    await clock.run();
    const usage = store.take();
    const realSeconds = (performance.now() - started) / 1000;
    const { submitted, lastSentAt } = crowd;
    return await outcomeOf({
      ...{ design: design.name, perSecond, seconds, awards, world, functions, store, realSeconds },
      ...{ submitted, lastSentAt, rankedAt, usage },
    });
  } finally {
    await world.engine.ask('DeleteTable', { TableName: tableName });
    world.close();
  }
}

/** The house as it is deployed, from the functions' own code. */
export const voucherloket = (programs: ReadonlyMap<string, Program>): Design => ({
  name: 'Voucherloket',
  async open(world, tableName, schemeId, { awards, perSecond }) {
    const { functions } = buildHouse(world, programs, tableName);
    const of = (name: string) => {
      const found = functions.get(name);
      if (found === undefined) throw new Error(`there is no function ${name}`);
      return found;
    };
    const caps = { ...shipped.caps, awards, amountCents: awards * 125_000 };
    const scheme = { ...shipped, schemeId, caps, peakPerSecond: perSecond };
    const version = { schemeId, version: '1' };
    await asked(world, of('save-region'), 'PUT', { regionId: region.regionId }, region);
    await asked(world, of('draft-scheme'), 'PUT', version, scheme);
    await asked(world, of('publish-scheme'), 'POST', version, {});
    return { functions, submit: of('submit-application'), store: tableStore(world, tableName, schemeId) };
  },
});

const admin = { sub: 'admin', name: 'Beheer', roles: ['admin'] as const, regions: [region.regionId] };

async function asked(
  { clock }: World,
  target: LambdaFunction,
  method: string,
  path: Readonly<Record<string, string>>,
  body: unknown,
): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const at = new Date(clock.now).toISOString();
  const invoking = target.invoke(requestEvent({ method, path, body, headers, caller: admin, at }));
  await clock.run(clock.now + quietMs / 4);
  const invoked = await invoking;
  const answer = invoked?.ok ? (invoked.value as APIGatewayProxyResult) : undefined;
  if (answer === undefined || answer.statusCode >= 300) {
    throw new Error(`${method} before the opening: ${answer?.body ?? JSON.stringify(invoked)}`);
  }
}
