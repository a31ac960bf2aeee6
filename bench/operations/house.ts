import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Context, DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';
import { documents } from '../../functions/store/table';
import { startEngine } from '../../local/engine/choose';
import { tableClient } from '../../local/engine/engine';
import type { JsonObject } from '../../local/json';
import { call, type RequestParts } from '../../test/functions/request-event';
import { type Gate, openGate } from '../../test/store/gate';
import { tableShape } from '../../test/store/table-shape';
import { fieldKey, pseudonymKey } from '../kms-keys';
import { modelProxy } from '../model/proxy';
import { type Cost, costOf } from './cost';
import { countedServices } from './services';

type RouteHandler = Parameters<typeof call>[0];
type Written = Readonly<Record<string, unknown>> & { readonly kind: string };

/** The handlers on a real engine, in this process, and what each step of theirs costs. */
export interface House {
  readonly costs: Cost[];
  /** What `step` costs, as a row for `per` operations; nothing else may run meanwhile. */
  measure<T>(operation: string, per: number, step: () => Promise<T>): Promise<T>;
  /** @throws Error on a refusal: a bench that measures those says nothing */
  request(handler: RouteHandler, parts: RequestParts): Promise<unknown>;
  /** New items of this kind since the last call for it, as the table's stream would tell them. */
  streamed(kind: string): DynamoDBStreamEvent;
  /** Events published since the last call, as their queue would hand them on. */
  queued(): SQSEvent;
  stop(): Promise<void>;
}

/** A function as Lambda runs it, with all the time it wants. */
export const context = { awsRequestId: 'bench', getRemainingTimeInMillis: () => 60_000 } as Context;

const tableName = 'voucherloket-bench';

/** The store looks for its table once, so one house after another is found at the same address. */
let gate: Gate | undefined;

/** Puts a house on an engine of its own, or on one that has a table already. */
export async function openHouse(ready?: { readonly url: string; readonly tableName: string }): Promise<House> {
  const engine = ready === undefined ? await startEngine(process.env.DYNAMODB_ENGINE, null) : null;
  const engineUrl = ready?.url ?? engine?.url ?? '';
  if (engine !== null) {
    const client = tableClient(engineUrl);
    await client.send(new CreateTableCommand(tableShape(tableName)));
    client.destroy();
  }
  const proxy = await modelProxy(engineUrl);
  gate ??= await openGate();
  gate.leadTo(Number(new URL(proxy.url).port));
  const services = await countedServices();
  Object.assign(process.env, environment(gate.endpoint, services.url, ready?.tableName ?? tableName));
  const written = writtenBy();
  const costs: Cost[] = [];
  return {
    costs,
    async measure(operation, per, step) {
      proxy.take();
      services.take();
      const done = await step();
      costs.push(costOf(operation, per, proxy.take(), services.take()));
      return done;
    },
    async request(handler, parts) {
      const { status, json, text } = await call(handler, parts);
      if (status >= 400) throw new Error(`answered ${status}: ${text}`);
      return json;
    },
    streamed: (kind) => streamOf(written.take(kind)),
    queued: () => queueOf(services.takeEvents()),
    async stop() {
      written.stop();
      await proxy.stop();
      await services.stop();
      await engine?.stop();
    },
  };
}

const environment = (tableUrl: string, servicesUrl: string, table: string) => ({
  AWS_ENDPOINT_URL: servicesUrl,
  AWS_ENDPOINT_URL_DYNAMODB: tableUrl,
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  TABLE_NAME: table,
  FIELD_KEY_ID: fieldKey,
  PSEUDONYM_KEY_ID: pseudonymKey,
  BUS_NAME: 'voucherloket',
  EVENT_SOURCE: 'urn:nld:oin:00000000000000000000:systeem:voucherloket',
  MAIL_SENDER: 'voucherloket@example.org',
  PUBLIC_URL: 'https://voucherloket.example.org',
});

/** What the store put, as the table's stream would tell it: the engine's own stream takes longer than all the rest. */
function writtenBy(): { take: (kind: string) => Written[]; stop: () => void } {
  let written: Written[] = [];
  const name = 'bench-written';
  documents().middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args);
      const { TransactItems = [] } = args.input as Partial<TransactWriteCommandInput>;
      for (const { Put } of TransactItems) if (Put?.Item) written.push(Put.Item as Written);
      return answer;
    },
    { step: 'initialize', name, override: true },
  );
  return {
    take(wanted) {
      const taken = written.filter(({ kind }) => kind === wanted);
      written = written.filter(({ kind }) => kind !== wanted);
      return taken;
    },
    stop: () => documents().middlewareStack.remove(name),
  };
}

const streamOf = (items: readonly Written[]): DynamoDBStreamEvent =>
  ({
    Records: items.map((item, nth) => ({
      eventID: `bench-${nth}`,
      eventName: 'INSERT',
      dynamodb: { SequenceNumber: String(nth + 1), NewImage: marshall(item, { removeUndefinedValues: true }) },
    })),
  }) as DynamoDBStreamEvent;

const queueOf = (events: readonly JsonObject[]): SQSEvent =>
  ({ Records: events.map((event, nth) => ({ messageId: `bench-${nth}`, body: JSON.stringify(event) })) }) as SQSEvent;
