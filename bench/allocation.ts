import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { ulid } from 'ulid';
import { system } from '../domain/actor';
import { receive } from '../domain/application/receive';
import type { Application } from '../domain/application/record';
import { applicationRequest } from '../domain/application/request';
import { instantFromMs } from '../domain/calendar';
import type { Scheme } from '../domain/scheme/definition';
import { run } from '../functions/reactions/allocation/run';
import { openBudgetActions } from '../functions/store/budgets';
import { commit } from '../functions/store/commit';
import { newApplicationActions } from '../functions/store/moves';
import { currentScheme, draftAction, publishActions } from '../functions/store/schemes';
import { application } from '../local/demo/applications';
import type { CountingProxy } from './counting-proxy';
import type { OperationCost } from './operations';

const from = Date.UTC(2026, 8, 1, 9);

/**
 * What ranking alone costs, per application, with so many of them pending: markers written beforehand, then one run.
 * Works on the table that a system left in the engine, with nobody else at it.
 */
export async function measureAllocation(engineUrl: string, proxy: CountingProxy): Promise<OperationCost[]> {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: proxy.url,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'bench',
    AWS_SECRET_ACCESS_KEY: 'bench',
    TABLE_NAME: await tableOf(engineUrl),
  });
  const costs: OperationCost[] = [];
  for (const count of [1, 25, 250]) {
    const scheme = await publishedScheme(`bench-${count}`);
    const pending = Array.from({ length: count }, (_, index) => received(scheme, count * 1000 + index));
    for (const one of pending) await commit(newApplicationActions(one, one.receivedAt));
    const cutoff = instantFromMs(from + 3_600_000 * 24);
    proxy.take();
    await run({ budgetId: scheme.schemeId, scheme, cutoff, now: cutoff });
    console.error(`measured: allocate ${count}`);
    costs.push({ operation: `allocate alone, ${count} pending`, per: count, usage: proxy.take() });
  }
  return costs;
}

/** FoodValley's voucher under another name, with its budget open and room for all. */
async function publishedScheme(schemeId: string): Promise<Scheme> {
  const shipped = await currentScheme('foodvalley-jongerenvoucher');
  if (shipped === undefined) throw new Error('FoodValley is not on the menu');
  const scheme: Scheme = { ...shipped, schemeId, caps: { ...shipped.caps, awards: 1000, amountCents: 125_000_000 } };
  const at = instantFromMs(from);
  await commit([draftAction(scheme, scheme)]);
  await commit([...publishActions(scheme, system, at), ...openBudgetActions(schemeId, scheme, at)]);
  return scheme;
}

async function tableOf(endpoint: string): Promise<string> {
  const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };
  const client = new DynamoDBClient({ endpoint, region: 'eu-west-1', credentials });
  const { TableNames: [name] = [] } = await client.send(new ListTablesCommand({}));
  client.destroy();
  if (name === undefined) throw new Error('the engine has no table');
  return name;
}

function received(scheme: Scheme, nth: number): Application {
  const request = applicationRequest.parse(application({ schemeId: scheme.schemeId, youth: nth }));
  const ms = from + nth;
  return receive(scheme, request, { id: ulid(ms), receivedAt: instantFromMs(ms), pseudonym: `bench-${nth}` })
    .application;
}
