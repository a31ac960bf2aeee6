import { system } from '../../domain/actor';
import { applicationEvent } from '../../domain/application/events';
import { type Application, applicationRecord } from '../../domain/application/record';
import {
  addDays,
  amsterdamDate,
  endOfAmsterdamDay,
  type LocalDate,
  startOfAmsterdamDay,
  weekday,
} from '../../domain/calendar';
import { informYouthBy, youthLetterAfterDays } from '../../domain/letter/record';
import { stopwatch } from '../runtime/elapsed';
import { logger } from '../runtime/logger';
import { scheduledReaction } from '../runtime/reaction';
import { receivedBetween } from '../store/application-lists';
import { keys } from '../store/keys';
import { eventItem } from '../store/outbox';
import { listRegions } from '../store/regions';
import { completeDay, daysToSweep } from '../store/sweeps';
import { batchGet, batchLookup, batchPut, type Item, type Key } from '../store/table';

const rule = 'inform-youths';

/** What is left after it is for the next night. */
const workMs = 12 * 60_000;

/** Read and written together. */
const atOnce = 50;

/** On Mondays: all that became due in the week before is told of together, and what is left of the month is eight days at least. */
const weekdayOfIt = 1;

/**
 * Once a week, also of weeks that were missed: of each application that came in two weeks ago or before, says once that its
 * youth is to be informed (AVG 14). A night of any other day reads no list, which in each region lies in many parts. The
 * letter is written by who hears of it; so a night after an opening is no longer than any.
 */
export const handler = scheduledReaction(rule, async ({ now, today }) => {
  const passedMs = stopwatch();
  for (const day of await daysToSweep(rule, today)) {
    const counted = { found: 0, done: 0 };
    for (const { regionId } of weekday(day) === weekdayOfIt ? await listRegions() : []) {
      for await (const ids of groupsOf(received(regionId, day))) {
        counted.found += ids.length;
        counted.done += await tellDue(ids);
        if (passedMs() > workMs) throw new Error(`${rule}: ${day} is not done in time; the next run goes on`);
      }
    }
    await completeDay({ rule, day, completedAt: now, ...counted });
    if (counted.found > 0) logger().info('swept', { rule, day, ...counted });
  }
});

/** As far back as ten weeks: what came by post is registered later. */
const lookBackDays = 70;

function received(region: string, day: LocalDate) {
  const last = addDays(day, -youthLetterAfterDays);
  return receivedBetween(region, startOfAmsterdamDay(addDays(last, -lookBackDays)), endOfAmsterdamDay(last));
}

async function* groupsOf(ids: AsyncIterable<string>): AsyncGenerator<string[], void, void> {
  let group: string[] = [];
  for await (const id of ids) {
    group.push(id);
    if (group.length < atOnce) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** How many were told of now; those of before are passed over. */
async function tellDue(ids: readonly string[]): Promise<number> {
  const items = await batchGet(ids.map(keys.application), { consistent: true });
  const events = items
    .filter(({ kind }) => kind === 'application')
    .map((item) => dueEvent(applicationRecord.parse(item)));
  const find = await batchLookup(events.map(keyIn), { consistent: true });
  const untold = events.filter((event) => find(keyIn(event)) === undefined);
  await batchPut(untold);
  return untold.length;
}

/**
 * The event as an item, which needs no other write beside it. It became due on its Monday, whenever it is looked at: so
 * what was told of is found by its key.
 */
function dueEvent(application: Application): Item {
  const { id, receivedAt } = application;
  const due = addDays(amsterdamDate(receivedAt), youthLetterAfterDays);
  const at = startOfAmsterdamDay(addDays(due, (7 + weekdayOfIt - weekday(due)) % 7));
  const event = applicationEvent(application, 'youth-letter-due', { informBy: informYouthBy(receivedAt) });
  const keyOf = (when: string, eventId: string) => keys.event(id, when, eventId);
  return eventItem(event, 0, { idBase: `${id}.youth-letter`, at, actor: system, keyOf });
}

const keyIn = ({ pk, sk }: Item): Key => ({ pk: String(pk), sk: String(sk) });
