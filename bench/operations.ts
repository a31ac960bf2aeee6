import { instantFromMs } from '../domain/calendar';
import { handler as decideApplication } from '../functions/api/decide-application';
import { handler as getApplication } from '../functions/api/get-application';
import { type Cost, sumOf } from './operations/cost';
import { type House, openHouse } from './operations/house';
import { measureLife, shippedInForce } from './operations/life';
import { measureLine, openedAt, publishedScheme } from './operations/line';
import { measurePayout } from './operations/payout';
import { officer } from './operations/people';
import { number, type Part, table } from './part';

/** How many stand in line when an allocator looks. */
const lines = [1, 10, 33, 1000];
/** The most of anything; a test that has less time measures the rows of less. */
const most = 1000;
const inLine = (count: number) => `allocate, of ${count.toLocaleString('en')} in line`;
const waiting = 100;

/** What one operation costs the table: the real handlers on a real engine, one step at a time. */
export async function measureOperations(atMost = most): Promise<readonly Cost[]> {
  const house = await openHouse();
  try {
    await shippedInForce();
    await measureLife(house);
    const roomy = await publishedScheme('bench-room', 5000);
    await measureLine(house, 'the first of all', roomy, 1);
    house.costs.pop();
    for (const count of lines.filter((count) => count <= atMost)) await measureLine(house, inLine(count), roomy, count);
    await measureAid(house);
    const full = await publishedScheme('bench-full', 1);
    await measureLine(house, 'the only award', full, 1);
    house.costs.pop();
    const last = await measureLine(house, `put on the waiting list, of ${waiting} in line`, full, waiting);
    await house.measure('read one that waits, with its place', 1, () => readOne(house, last));
    await measurePayout(house, atMost);
    return atMost < most ? house.costs : [...house.costs, crowd(house.costs)];
  } finally {
    await house.stop();
  }
}

/** What a scheme with de-minimis aid costs beside the same one without: compare with the rows that are named alike. */
async function measureAid(house: House): Promise<void> {
  const aided = await publishedScheme('bench-aid', 5000, 'de-minimis');
  await measureLine(house, 'the first of all', aided, 1);
  house.costs.pop();
  const applicationId = await measureLine(house, `${inLine(10)}, with de-minimis aid`, aided, 10);
  const body = { outcome: 'grant', motivation: 'Nagekeken.', overrides: [] };
  const headers = { 'Content-Type': 'application/json' };
  const at = instantFromMs(openedAt + 86_400_000);
  await house.measure('decide, with de-minimis aid', 1, () =>
    house.request(decideApplication, { headers, path: { applicationId }, body, caller: officer, at }),
  );
}

const readOne = (house: House, applicationId: string) => {
  const at = instantFromMs(openedAt + 86_400_000);
  return house.request(getApplication, { method: 'GET', path: { applicationId }, caller: officer, at });
};

/** All that an application costs on the busiest day, from its submission to the mail that money is reserved. */
function crowd(costs: readonly Cost[]): Cost {
  const named = (operation: string): Cost => {
    const found = costs.find((cost) => cost.operation === operation);
    if (found === undefined) throw new Error(`nothing was measured of "${operation}"`);
    return found;
  };
  const [submit, allocate] = ['submit, in a crowd', 'allocate, in a crowd'];
  const parts = [submit, `${submit}: events published`, `${submit}: mail`, inLine(most)];
  const all = [...parts, `${allocate}: events published`, `${allocate}: mail`];
  return sumOf('all of it, of one application in a crowd', all.map(named));
}

const counted = (counts: Readonly<Record<string, number>>, per: number): string =>
  Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${rounded(count / per)}`)
    .join(', ');

/** Less than ten with what matters behind the point. */
const rounded = (value: number): string => (value < 10 ? String(Number(value.toPrecision(2))) : number(value));

function row(cost: Cost): string[] {
  const { operation, per, byKind, elsewhere } = cost;
  const each = [cost.requests, cost.readUnits, cost.writeUnits, cost.items].map((total) => rounded(total / per));
  return [operation, ...each, rounded(cost.bytes / per / 1024), counted(byKind, per), counted(elsewhere, per) || '–'];
}

const head = ['operation', 'requests', 'read units', 'write units', 'items', 'KB', 'by kind', 'other services'];

export const operations: Part<readonly Cost[]> = {
  name: 'operations',
  byDefault: true,
  measure: () => measureOperations(),
  section: (costs) => [
    '## What an operation costs',
    '',
    'The real handlers on a real engine, one step at a time, each for one of what it is about: requests to the table, read',
    'and write units as the engine reports them with its indexes, items read or written, KB of requests and answers, and',
    'requests to other services. What follows from an operation (its events, its mails, its place in line) has rows of its',
    'own. "Alone": nothing is in memory but code. "In a crowd": ten within a second, so that their mails go together.',
    'A test measures it again, and fails when a number rose (`test/bench/operations.test.ts`).',
    '',
    ...table(head, costs.map(row)),
  ],
};
