import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EngineLink } from '../../bench/simulation/engine-link';
import { engines, useEngine } from '../store/engine';
import { type Exchanged, watching } from './table/memory-table';
import { stepsOf } from './walk/random-steps';
import { Walk } from './walk/walk';

/**
 * The table in memory is held against the real engines: a walk's every request to it, with the conditions that failed and
 * the transactions that came twice, is asked of each of them too and gets the same answer.
 */
const asked: Exchanged[] = [];

beforeAll(async () => {
  watching.by = (exchanged) => asked.push(exchanged);
  const walk = await Walk.begin();
  for (const step of stepsOf(102, 120, 0.4)) await walk.take(step);
  watching.by = null;
});

describe.each(engines)('$name', (engine) => {
  useEngine(engine);
  let link: EngineLink | undefined;
  afterAll(() => link?.close());

  test('answers as the table in memory does', async () => {
    link = new EngineLink(process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '', process.env.AWS_ACCESS_KEY_ID);
    expect(asked.length).toBeGreaterThan(500);
    for (const { operation, body, answered } of asked) {
      const sent = body.replaceAll('"voucherloket"', '"voucherloket-test"');
      const said = await link.send(operation, sent);
      const context = `${operation} ${body.slice(0, 1500)}`;
      expect({ status: said.status, ...partsOf(said.body) }, context).toEqual({
        status: answered.status,
        ...partsOf(answered.body.replaceAll('"voucherloket"', '"voucherloket-test"')),
      });
    }
  });
});

/** What the house reads of an answer. */
function partsOf(body: string) {
  const { Item, Items, Responses, CancellationReasons, __type } = JSON.parse(body) as Record<string, unknown>;
  const found = Object.values((Responses ?? {}) as Record<string, unknown[]>).flat();
  return {
    item: Item,
    items: Items,
    found: found.map((one) => JSON.stringify(sorted(one))).sort(),
    type: String(__type ?? '')
      .split('#')
      .at(-1),
    reasons: (CancellationReasons as { Code: string; Item?: unknown }[] | undefined)?.map(({ Code, Item: there }) => [
      Code,
      there === undefined ? undefined : JSON.stringify(sorted(there)),
    ]),
  };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, sorted(one)]),
  );
}
