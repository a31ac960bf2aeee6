import { type Entry, type Left, type Step, servedIn, stepsOf } from '../../domain/allocation/passed';
import type { Application } from '../../domain/application/record';
import type { Instant } from '../../domain/calendar';
import { ok, type Result } from '../../domain/result';
import type { Scheme } from '../../domain/scheme/definition';
import { loadApplications } from './applications';
import { rawBudget } from './budgets-of';
import { entriesOf, type LedgerEntry } from './ledger';
import { type Page, readCursor, writeCursor } from './page';

export interface StepsAsked {
  readonly application: Application;
  readonly scheme: Scheme;
  /** When it was complete: what was booked before is added up, and not told. */
  readonly since: Instant;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** How far the ledger was read, and what stood then. */
interface Reached {
  readonly sort: string | null;
  readonly left: Left;
}

/**
 * What bore on an application, out of the ledger of its budget: whole entries, until there are `limit` steps or more.
 * The first page adds up all that was booked before; a cursor carries what stood, so that the others need not.
 */
export async function rankSteps(asked: StepsAsked): Promise<Result<Page<Step>>> {
  const { application, scheme, since, limit } = asked;
  const start = await startOf(asked);
  if (!start.ok) return start;
  const found: LedgerEntry[] = [];
  let { left, sort }: Reached = start.value;
  let [lines, more] = [0, false];
  for await (const entry of entriesOf(application.budgetId, sort === null ? {} : { from: sort })) {
    if (entry.sort === sort) continue;
    if (lines >= limit) {
      more = true;
      break;
    }
    if (entry.at < since) left = stepsOf(entry, application, scheme, nobody, left).left;
    else {
      found.push(entry);
      lines += entry.movements.length;
    }
  }
  const steps = await toldOf(found, asked, left);
  sort = found.at(-1)?.sort ?? null;
  const next = more && sort !== null ? { applicationId: application.id, sort, ...written(steps.left) } : null;
  return ok({ items: steps.steps, next: writeCursor(next) });
}

const nobody = () => undefined;

async function toldOf(entries: readonly Entry[], { application, scheme }: StepsAsked, before: Left) {
  const ids = [...new Set(entries.flatMap(servedIn))];
  const served = new Map((await loadApplications(ids)).map((one) => [one.id, one]));
  const steps: Step[] = [];
  let left = before;
  for (const entry of entries) {
    const told = stepsOf(entry, application, scheme, (id) => served.get(id), left);
    steps.push(...told.steps);
    left = told.left;
  }
  return { steps, left };
}

async function startOf({ application, cursor }: StepsAsked): Promise<Result<Reached>> {
  const read = readCursor(cursor, ['applicationId', 'sort', 'cents', 'awards', 'waiting']);
  if (!read.ok) return read;
  if (read.value !== null && read.value.applicationId === application.id) {
    const { sort, cents, awards, waiting } = read.value;
    const left = { cents: unit(cents), awards: unit(awards), waiting: waiting === 'yes' };
    return ok({ sort: String(sort), left });
  }
  const { capCents, capAwards } = await rawBudget(application.budgetId);
  const none = { cents: capCents === null ? null : 0, awards: capAwards === null ? null : 0, waiting: false };
  return ok({ sort: null, left: none });
}

const unlimited = 'none';

const unit = (text: unknown): number | null => (text === unlimited ? null : Number(text));

const written = ({ cents, awards, waiting }: Left) => ({
  cents: cents === null ? unlimited : String(cents),
  awards: awards === null ? unlimited : String(awards),
  waiting: waiting ? 'yes' : 'no',
});
