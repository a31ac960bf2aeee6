import { system } from '../../domain/actor';
import { receive } from '../../domain/application/receive';
import type { Application } from '../../domain/application/record';
import { applicationRequest } from '../../domain/application/request';
import { instantFromMs } from '../../domain/calendar';
import { cents } from '../../domain/money';
import type { Scheme } from '../../domain/scheme/definition';
import { handler as allocateBudget } from '../../functions/reactions/allocate-budget';
import { openBudgetActions } from '../../functions/store/budgets';
import { draftAction, publishActions } from '../../functions/store/schemes';
import { application } from '../../local/demo/applications';
import { idNumber } from '../../test/domain/payout-fixtures';
import { shipped } from '../../test/domain/scheme/fixtures';
import { must, submit } from '../../test/store/office';
import { forget } from './follow';
import { context, type House } from './house';

/** Ten o'clock in Amsterdam, within the window of the schemes. */
export const openedAt = Date.UTC(2026, 8, 1, 8);

/** Haarlem's voucher under another name, with room for so many. */
export async function publishedScheme(
  schemeId: string,
  awards: number,
  stateAid: Scheme['stateAid'] = 'none',
): Promise<Scheme> {
  const haarlem = shipped('haarlem-jongerenvoucher');
  const amountCents = cents(awards * 150_000);
  const scheme: Scheme = { ...haarlem, schemeId, stateAid, caps: { ...haarlem.caps, awards, amountCents } };
  const at = instantFromMs(openedAt - 86_400_000);
  await must([draftAction(scheme, scheme)]);
  await must([...publishActions(scheme, system, at), ...openBudgetActions(schemeId, scheme, at)]);
  return scheme;
}

/** Markers that come at once, as the manifest has it. */
const perStream = 500;

let made = 0;

/** The next who applies, a youth and an employer of their own, a millisecond after the last. */
function applicant(scheme: Scheme): Application {
  made += 1;
  const kvkNumber = String(10_000_000 + made);
  const request = applicationRequest.parse(application({ schemeId: scheme.schemeId, youth: made, kvkNumber }));
  const receivedAt = instantFromMs(openedAt + made);
  return receive(scheme, request, { id: idNumber(made, '01KE'), receivedAt, pseudonym: `bench-${made}` }).application;
}

/**
 * Of so many who stand in line, as the stream tells of them: the last of them at once.
 * @returns the id of who stands last
 */
export async function measureLine(house: House, operation: string, scheme: Scheme, count: number): Promise<string> {
  house.streamed('pending');
  const applicants = Array.from({ length: count }, () => applicant(scheme));
  await submit(applicants);
  const Records = house.streamed('pending').Records.slice(-perStream);
  await house.measure(operation, count, () => allocateBudget({ Records }, context));
  forget(house);
  return applicants.at(-1)?.id ?? '';
}
