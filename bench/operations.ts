import { application } from '../local/demo/applications';
import { type Client, connect } from '../local/demo/client';
import { startEngine } from '../local/engine/choose';
import { startSystem } from '../local/system';
import { measureAllocation } from './allocation';
import { type CountingProxy, countingProxy, type Usage } from './counting-proxy';
import { number, type Part, table } from './part';

/** What one operation costs the table, everything it sets off included. */
export interface OperationCost {
  readonly operation: string;
  /** What the numbers are divided by. */
  readonly per: number;
  readonly usage: Usage;
}

const schemeId = 'haarlem-jongerenvoucher';
const motivation = 'Nagekeken.';

/** Drives the whole system over HTTP, one kind of operation at a time, with a counting proxy before the engine. */
async function measureOperations(): Promise<OperationCost[]> {
  const engine = await startEngine(process.env.DYNAMODB_ENGINE, null);
  const proxy = await countingProxy(engine.url);
  const options = { port: 0, dataDir: null, clock: '2026-09-01T08:00:00.000Z', quiet: true };
  const system = await startSystem({ ...options, engine: proxy.url });
  let running = true;
  try {
    const costs = await lifeOfVouchers(connect(system.url), proxy);
    await system.stop();
    running = false;
    return [...costs, ...(await measureAllocation(engine.url, proxy))];
  } finally {
    if (running) await system.stop();
    await proxy.stop();
    await engine.stop();
  }
}

async function lifeOfVouchers(client: Client, proxy: CountingProxy): Promise<OperationCost[]> {
  const costs: OperationCost[] = [];
  const took = (operation: string, per: number) => {
    console.error(`measured: ${operation}`);
    costs.push({ operation, per, usage: proxy.take() });
  };
  let youth = 0;
  const apply = async (scheme: string, count: number): Promise<string[]> => {
    const bodies = Array.from({ length: count }, (_, index) => application({ schemeId: scheme, youth: youth + index }));
    youth += count;
    const replies = await Promise.all(
      bodies.map((body) => client.as('employer-1').post<{ id: string }>('/v1/applications', body)),
    );
    return replies.map(({ body }) => body.id);
  };
  await apply(schemeId, 1);
  await client.settle();
  proxy.take();
  const [id = ''] = await apply(schemeId, 1);
  took('submit, of which what follows at once', 1);
  await client.settle();
  took('allocate 1 (with its mails)', 1);
  for (const count of [25, 250]) {
    await apply(count === 25 ? schemeId : 'foodvalley-jongerenvoucher', count);
    await client.settle();
    took(`submit and allocate ${count} at once (with their mails)`, count);
  }
  await client.as('officer-1').get(`/v1/applications/${id}`);
  took('read one', 1);
  await client.visitor.post('/v1/quotes', { schemeId, youth: { birthDate: '2006-05-01' } });
  took('quote', 1);
  await client.as('officer-1').post(`/v1/applications/${id}/decision`, { outcome: 'grant', motivation, overrides: [] });
  await client.settle();
  took('decide', 1);
  return [...costs, ...(await claimCosts(client, proxy, id))];
}

async function claimCosts(client: Client, proxy: CountingProxy, id: string): Promise<OperationCost[]> {
  const costs: OperationCost[] = [];
  const took = (operation: string) => {
    console.error(`measured: ${operation}`);
    costs.push({ operation, per: 1, usage: proxy.take() });
  };
  await client.moveTo('2027-03-01T08:00:00.000Z');
  proxy.take();
  await client.moveTo('2027-03-02T08:00:00.000Z');
  took('the daily rules of one day, one claim due');
  const claim = `/v1/claims/${id}-1`;
  const employment = [{ from: '2026-09-01', to: null, hoursPerWeek: 32 }];
  await client.as('employer-1').post(`${claim}/evidence`, { employment, documents: [], statementBy: 'HR' });
  await client.settle();
  took('evidence');
  await client.as('officer-1').post(`${claim}/assessment`, { outcome: 'confirm', motivation });
  await client.settle();
  took('assess');
  await client.as('officer-2').post(`${claim}/approval`, { outcome: 'approve', motivation });
  await client.settle();
  took('approve');
  const batch = { region: 'zuid-kennemerland-ijmond', executionOn: '2027-03-05' };
  const made = await client.as('finance-1').post<{ id: string }>('/v1/payout-batches', batch);
  await client.settle();
  took('make a batch of one line');
  await client.as('finance-2').post(`/v1/payout-batches/${made.body.id}/release`, {});
  await client.settle();
  took('release');
  return costs;
}

const row = ({ operation, per, usage }: OperationCost): string[] => {
  const kinds = Object.entries(usage.operations).sort(([, a], [, b]) => b - a);
  const byKind = kinds.map(([name, count]) => `${name} ${number(count / per)}`).join(', ');
  return [operation, number(usage.requests / per), number(usage.units / per), byKind];
};

export const operations: Part<readonly OperationCost[]> = {
  name: 'operations',
  byDefault: true,
  measure: measureOperations,
  section: (costs) => [
    '## What an operation costs the table',
    '',
    'Requests and capacity units (read and write together, as the engine reports them) per operation, all reactions',
    'included: outbox, mail, allocation. Divided by the number of applications where there are more.',
    '',
    ...table(['operation', 'requests', 'units', 'requests by kind'], costs.map(row)),
  ],
};
