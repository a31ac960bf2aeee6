import { system } from '../domain/actor';
import { addDays, type LocalDate } from '../domain/calendar';
import { cents } from '../domain/money';
import { handler as openDueClaims } from '../functions/reactions/open-due-claims';
import type { NamedAction } from '../functions/store/commit';
import { keys } from '../functions/store/keys';
import { dueMarkerActions } from '../functions/store/markers';
import { newApplicationActions } from '../functions/store/moves';
import { draftAction, pinnedScheme, publishActions } from '../functions/store/schemes';
import type { Item } from '../functions/store/table';
import { claimIndexes } from '../functions/store/work';
import { approvedClaim, grantedApplication, idNumber } from '../test/domain/payout-fixtures';
import { schemeWith } from '../test/domain/scheme/fixtures';
import { at, claimAction } from '../test/store/payout-world';
import { importedTable } from './imported-table';
import type { Cost } from './operations/cost';
import { context, openHouse } from './operations/house';
import { number, type Part, table } from './part';

export interface DueClaims extends Cost {
  /** Claims that are in the table and fall due on another day. */
  readonly notDue: number;
}

const region = 'foodvalley';
const due = 100;
const dueOn: LocalDate = '2027-03-02';
/** The others fall due on as many days after it. */
const otherDays = 365;
/** `BENCH_NOT_DUE=1000000` puts a million of them in, which takes some minutes more. */
const sizes = [0, 100_000, ...(process.env.BENCH_NOT_DUE ? [Number(process.env.BENCH_NOT_DUE)] : [])];

/** @param sizes how many claims that are not due are in the table, a measurement for each */
export async function measureDueClaims(sizes: readonly number[]): Promise<readonly DueClaims[]> {
  const results: DueClaims[] = [];
  for (const notDue of sizes) {
    const startedAt = performance.now();
    const { engine, tableName, stop } = await importedTable(itemsOf(notDue));
    console.error(`imported: ${notDue} claims in ${Math.round((performance.now() - startedAt) / 1000)} s`);
    const house = await openHouse({ url: engine.url, tableName });
    try {
      await pinnedScheme(granted);
      await house.measure('open due claims', due, () => openDueClaims({ time: `${dueOn}T03:00:00Z` }, context));
      const opened = house.streamed('event').Records.length;
      if (opened !== due) throw new Error(`${opened} claims were opened, not ${due}`);
      results.push(...house.costs.map((cost) => ({ ...cost, notDue })));
    } finally {
      await house.stop();
      await stop();
    }
  }
  return results;
}

/** The claims that are due with all that is read for them, and of the others what a search for due ones could meet. */
function* itemsOf(notDue: number): Generator<Item, void, void> {
  const scheme = schemeWith();
  yield* putsOf([draftAction(scheme, scheme), ...publishActions(scheme, system, at)]);
  yield { ...keys.sweepStart(), kind: 'sweep-start', startOn: dueOn };
  for (let nth = 1; nth <= due; nth++) {
    const application = grantedApplication(idNumber(nth), { region });
    yield* putsOf(newApplicationActions(application, scheme, at));
    yield* claimItems(idNumber(nth), dueOn);
  }
  for (let nth = 1; nth <= notDue; nth++) {
    yield* claimItems(idNumber(due + nth), addDays(dueOn, 1 + (nth % otherDays)));
  }
}

const granted = grantedApplication(idNumber(0), { region });
const scheduled = approvedClaim(granted.id, 1, {
  ...{ status: 'scheduled', version: 1, amountCents: cents(100_000), payBy: null, openedOn: null, lapseAfterDays: 42 },
});
const [claimItem] = putsOf([claimAction(region, scheduled)]);

/** A claim and its marker as the store writes them, of one that was parsed once: a million take their time. */
function claimItems(applicationId: string, day: LocalDate): Item[] {
  const claim = { ...scheduled, id: `${applicationId}-1`, applicationId, dueOn: day };
  const index = claimIndexes({ ...granted, id: applicationId }, claim);
  const item = { ...claimItem, ...claim, ...keys.claim(applicationId, 1), ...index };
  return [item, ...putsOf(dueMarkerActions(null, claim, at))];
}

function putsOf(actions: readonly NamedAction[]): Item[] {
  return actions.flatMap((action) => ('put' in action && action.put.Item ? [action.put.Item] : []));
}

export const dueClaims: Part<readonly DueClaims[]> = {
  name: 'due-claims',
  byDefault: false,
  measure: () => measureDueClaims(sizes),
  section: (results) => [
    '## Opening the claims that are due',
    '',
    `The daily rule, with ${due} claims due on its day and so many others in the table that fall due in the year after it;`,
    'per claim that is due. What is not due is not looked at, so the numbers stay the same; `test/bench/due-claims.test.ts`',
    'measures it again with fewer, and fails when a number rose.',
    '',
    ...table(
      ['claims not due', 'requests', 'read units', 'write units', 'items'],
      results.map(({ notDue, per, ...cost }) => [
        notDue.toLocaleString('en'),
        ...[cost.requests, cost.readUnits, cost.writeUnits, cost.items].map((total) => number(total / per)),
      ]),
    ),
  ],
};
