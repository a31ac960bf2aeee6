import { instantFromMs } from '../../domain/calendar';
import { regionDefinition } from '../../domain/region/definition';
import haarlem from '../../domain/region/regions/zuid-kennemerland-ijmond.json' with { type: 'json' };
import { handler as approveClaim } from '../../functions/api/approve-claim';
import { handler as assessClaim } from '../../functions/api/assess-claim';
import { handler as decideApplication } from '../../functions/api/decide-application';
import { handler as getApplication } from '../../functions/api/get-application';
import { handler as quote } from '../../functions/api/quote';
import { handler as submitApplication } from '../../functions/api/submit-application';
import { handler as submitEvidence } from '../../functions/api/submit-evidence';
import { handler as allocateBudget } from '../../functions/reactions/allocate-budget';
import { handler as openDueClaims } from '../../functions/reactions/open-due-claims';
import { keys } from '../../functions/store/keys';
import { regionAction } from '../../functions/store/regions';
import { application } from '../../local/demo/applications';
import { shipped, shippedIds } from '../../test/domain/scheme/fixtures';
import type { RequestParts } from '../../test/functions/request-event';
import { must, publish } from '../../test/store/office';
import { atClock } from './clock';
import { follow, forget } from './follow';
import { context, type House } from './house';
import { openedAt } from './line';
import { colleague, employer, officer, organisation } from './people';

const schemeId = 'haarlem-jongerenvoucher';
const dayMs = 86_400_000;
const motivation = 'Nagekeken.';
const json = { 'Content-Type': 'application/json' };

/** Every scheme that is shipped, in force, and the region of the one that is applied for. */
export async function shippedInForce(): Promise<void> {
  for (const id of shippedIds) await publish(shipped(id));
  const region = regionDefinition.parse(haarlem);
  await must([regionAction(region, 'bench', instantFromMs(openedAt))]);
}

/** A youth each; `sentMs` after the opening, where the function's own clock stands. */
function submission(youth: number, sentMs: number) {
  const at = instantFromMs(openedAt + sentMs);
  const body = application({ schemeId, youth, kvkNumber: organisation });
  const headers = { ...json, 'Idempotency-Key': `bench-${youth}` };
  return { body, headers, caller: employer, at };
}

async function measureQuote(house: House): Promise<void> {
  const body = { youth: { birthDate: '2006-05-01' } };
  const ask = () => house.request(quote, { body, headers: json, at: instantFromMs(openedAt) });
  await house.measure(`quote, over ${shippedIds.length} schemes`, 1, ask);
}

/** A group that comes within a second: after the first the scheme is in memory, and their mails are sent together. */
const together = 10;

/** From the application to the payment of one voucher, step by step as its people take them. */
export async function measureLife(house: House): Promise<void> {
  await measureQuote(house);
  const ids: string[] = [];
  const submit = async (sentMs: number) => {
    const sent = submission(ids.length + 1, sentMs);
    const made = await atClock(openedAt + sentMs, () => house.request(submitApplication, sent));
    ids.push((made as { id: string }).id);
  };
  const rank = () => allocateBudget(house.streamed('pending'), context);
  await submit(0);
  await rank();
  forget(house);
  await house.measure('submit', 1, () => submit(60_000));
  await follow(house, 'submit');
  await house.measure('allocate, alone', 1, rank);
  await follow(house, 'allocate, alone');
  await submit(120_000);
  await house.measure('submit, in a crowd', 1, () => submit(120_001));
  for (let nth = 2; nth < together; nth++) await submit(120_000 + nth);
  await follow(house, 'submit, in a crowd');
  await rank();
  await follow(house, 'allocate, in a crowd');
  await measureClaim(house, ids[0] ?? '');
}

async function measureClaim(house: House, id: string): Promise<void> {
  const act = async (operation: string, handler: Parameters<House['request']>[0], parts: RequestParts) => {
    await house.measure(operation, 1, () => house.request(handler, { headers: json, ...parts }));
    await follow(house, operation);
  };
  const path = { applicationId: id };
  const claim = { claimId: `${id}-1` };
  const decided = instantFromMs(openedAt + 7 * dayMs);
  await act('read one', getApplication, { method: 'GET', path, caller: officer, at: decided });
  const grant = { outcome: 'grant', motivation, overrides: [] };
  await act('decide', decideApplication, { path, body: grant, caller: officer, at: decided });
  const startOn = '2027-03-01';
  await must([{ name: 'start', put: { Item: { ...keys.sweepStart(), kind: 'sweep-start', startOn } } }]);
  await openDueClaims({ time: `${startOn}T03:00:00Z` }, context);
  await house.measure('open due claims: the rule, with one due', 1, () =>
    openDueClaims({ time: '2027-03-02T03:00:00Z' }, context),
  );
  await follow(house, 'open due claims');
  const employment = [{ from: '2026-09-01', to: null, hoursPerWeek: 32 }];
  const evidence = { employment, documents: [], statementBy: 'HR' };
  const at = '2027-03-03T10:00:00.000Z';
  await act('evidence', submitEvidence, { path: claim, body: evidence, caller: employer, at });
  const confirm = { outcome: 'confirm', motivation, overrides: [] };
  await act('assess', assessClaim, { path: claim, body: confirm, caller: officer, at });
  await act('approve', approveClaim, { path: claim, body: { outcome: 'approve', motivation }, caller: colleague, at });
}
