import { system } from '../../domain/actor';
import { type Application, applicationRecord } from '../../domain/application/record';
import { addDays, type Instant, type LocalDate } from '../../domain/calendar';
import type { Scheme } from '../../domain/scheme/definition';
import { farthestWarning, type TermWarning, warningOn } from '../../domain/term/watch';
import { loadApplications } from './applications';
import { budgetsOf } from './budgets-of';
import { commit } from './commit';
import { lists } from './index-keys';
import { keys } from './keys';
import { pendingHead } from './line';
import { fetched, stretches } from './merged-list';
import { unchangedAction } from './moves';
import { eventAction } from './outbox';
import { batchLookup } from './table';

/** Told of at the same time: enough to hide the table's latency, few enough to leave it to others. */
const atOnce = 8;

/** Where applications wait for somebody to decide. */
const decidedFrom = ['decide', 'assess'] as const;

/** The applications of a region of which the term ends within two weeks, or has ended, group by group. */
export async function* nearTheirTerm(region: string, today: LocalDate): AsyncGenerator<Application[], void, void> {
  for (const queue of decidedFrom) {
    const list = {
      index: 'by-queue',
      ...lists.queue(region, queue),
      to: `${addDays(today, farthestWarning)}#~`,
    } as const;
    for await (const { entries } of stretches(list)) {
      const read = (item: { readonly kind?: unknown }) =>
        item.kind === 'application' ? applicationRecord.parse(item) : undefined;
      const found = await fetched(list, entries, { read });
      if (found.length > 0) yield found.map(({ value }) => value);
    }
  }
}

/** Read at the same time of a line. */
const ofALine = 100;

/**
 * Who stands in line of a scheme that is paused, group by group: nobody is ranked, so they are on no worklist, while the
 * term to decide runs on. Of a scheme that is not paused a line is gone within minutes.
 */
export async function* inPausedLine(scheme: Scheme, today: LocalDate, now: Instant) {
  for (const { budgetId, lineShards } of await budgetsOf([scheme], today)) {
    let after: string | null = null;
    do {
      const { places, more } = await pendingHead(budgetId, lineShards, now, { limit: ofALine, after });
      const found = await loadApplications(places.map(({ applicationId }) => applicationId));
      const near = found.filter(({ decisionDueOn }) => decisionDueOn <= addDays(today, farthestWarning));
      if (near.length > 0) yield near;
      after = more ? (places.at(-1)?.rank ?? null) : null;
    } while (after !== null);
  }
}

/** The event of a warning has a key of its own, so it is written once however often it is tried. */
const eventIdOf = ({ id }: Application, { name }: TermWarning) => `${id}.term.${name}`;
const keyOf = (application: Application, warning: TermWarning) =>
  keys.event(application.id, warning.at, `${eventIdOf(application, warning)}.0`);

/** Tells the office of those that it was not told of yet. Answers how many. */
export async function warn(applications: readonly Application[], today: LocalDate): Promise<number> {
  const due = applications.flatMap((application) => {
    const warning = warningOn(application, today);
    return warning === null ? [] : [{ application, warning }];
  });
  const find = await batchLookup(
    due.map(({ application, warning }) => keyOf(application, warning)),
    { consistent: true },
  );
  const untold = due.filter(({ application, warning }) => find(keyOf(application, warning)) === undefined);
  let told = 0;
  for (let from = 0; from < untold.length; from += atOnce) {
    const group = untold.slice(from, from + atOnce);
    const outcomes = await Promise.all(group.map(({ application }) => tell(application, today)));
    told += outcomes.filter((one) => one).length;
  }
  return told;
}

/** Only while the application is as it was read, for it may be decided on at this moment; then it is read again. */
async function tell(application: Application, today: LocalDate): Promise<boolean> {
  for (
    let read: Application | undefined = application;
    read !== undefined;
    [read] = await loadApplications([read.id])
  ) {
    const warning = warningOn(read, today);
    if (warning === null) return false;
    const context = {
      idBase: eventIdOf(read, warning),
      at: warning.at,
      actor: system,
      keyOf: (at: string, eventId: string) => keys.event(application.id, at, eventId),
    };
    const event = eventAction(warning.event, 0, context);
    const committed = await commit([event, unchangedAction(read)]);
    if (committed.ok) return true;
    if (committed.failed.includes(event.name)) return false;
  }
  return false;
}
