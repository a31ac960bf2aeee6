import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { expect } from 'vitest';
import { system } from '../../domain/actor';
import type { Claim } from '../../domain/claim/record';
import { paid } from '../../domain/payout/settle';
import type { Scheme } from '../../domain/scheme/definition';
import type { ApplicationAnswer } from '../../functions/api/answers/application';
import { handler as approveClaim } from '../../functions/api/approve-claim';
import { handler as assessClaim } from '../../functions/api/assess-claim';
import { handler as decideApplication } from '../../functions/api/decide-application';
import { handler as decideRecovery } from '../../functions/api/decide-recovery';
import { handler as handleObjection } from '../../functions/api/handle-objection';
import { handler as intendRecovery } from '../../functions/api/intend-recovery';
import { handler as openRecovery } from '../../functions/api/open-recovery';
import { handler as recordObjection } from '../../functions/api/record-objection';
import { handler as revoke } from '../../functions/api/revoke-application';
import { handler as settleAward } from '../../functions/api/settle-application';
import { commitMove } from '../../functions/store/commit-move';
import { haarlem } from '../domain/fixtures';
import { call, type Received } from '../functions/request-event';
import { assertAnswer } from '../openapi-check';
import { people } from './case-world';
import { budgetSums, dossier, ledgerSums } from './office';

/** Awards after their grant: claims, settlements, withdrawals and objections, by the handlers that the gateway calls. */

const instalment = {
  ...{ amountCents: null, retentionGate: false, evidence: [], remindAfterDays: null, remindBeforeDays: 7 },
  ...{ lapseAfterDays: null, due: { after: null, afterRetention: false, onGrant: true } },
};

/** €1,500 in instalments of these shares that hang on the grant and can be assessed at once. */
export const schemeOf = (schemeId: string, shares: readonly number[], caps: Partial<Scheme['caps']> = {}): Scheme => ({
  ...haarlem,
  schemeId,
  instalments: shares.map((shareBp) => ({ ...instalment, shareBp })),
  caps: { ...haarlem.caps, perYouthAwards: null, ...caps },
});

/** Of which each part lapses where nothing was handed in so many days after the grant. */
export const withLastDay = (scheme: Scheme, lapseAfterDays: number): Scheme => ({
  ...scheme,
  instalments: scheme.instalments.map((one) => ({ ...one, lapseAfterDays })),
});

export const on = (day: string) => `${day}T10:00:00.000Z`;
type Handler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

async function post(
  handler: Handler,
  path: string,
  names: Record<string, string>,
  body: object,
  caller: object,
  day: string,
): Promise<Received> {
  const headers = { 'Content-Type': 'application/json' };
  const reply = await call(handler, { method: 'POST', body, headers, path: names, caller, at: on(day) });
  assertAnswer('POST', path, reply.status, reply.json, String(reply.headers['Content-Type']));
  return reply;
}

const ofCase = (handler: Handler, tail: string) => (id: string, body: object, caller: object, day: string) =>
  post(handler, `/v1/applications/${id}/${tail}`, { applicationId: id }, body, caller, day);

export const decides = ofCase(decideApplication, 'decision');
export const settles = ofCase(settleAward, 'settlement');
export const revokes = ofCase(revoke, 'revocation');
export const objects = ofCase(recordObjection, 'objections');
export const handles = (id: string, body: object, caller: object, day: string, objectionId = '1') =>
  post(
    handleObjection,
    `/v1/applications/${id}/objections/${objectionId}`,
    { applicationId: id, objectionId },
    body,
    caller,
    day,
  );

const ofClaim = (handler: Handler, tail: string) => (claimId: string, body: object, caller: object, day: string) =>
  post(handler, `/v1/claims/${claimId}/${tail}`, { claimId }, body, caller, day);
export const assesses = ofClaim(assessClaim, 'assessment');
export const approves = ofClaim(approveClaim, 'approval');

export const done = (reply: Received): ApplicationAnswer => {
  expect(reply.status, reply.text).toBe(200);
  return reply.json as ApplicationAnswer;
};

const { officer, colleague } = people;
export const grants = async (id: string, day: string) =>
  done(await decides(id, { outcome: 'grant', motivation: 'Voldoet.', overrides: [] }, officer, day));
export const rejects = async (id: string, day: string) =>
  done(await decides(id, { outcome: 'reject', motivation: 'Voldoet niet.', overrides: [] }, officer, day));

/** Two officers approve a claim, or (refused) one intends it and the other refuses it after the reply term. */
export async function approved(claimId: string, day: string): Promise<void> {
  const words = { motivation: 'Gezien.', overrides: [] };
  expect((await assesses(claimId, { outcome: 'confirm', ...words }, officer, day)).status).toBe(200);
  expect((await approves(claimId, { outcome: 'approve', motivation: 'Akkoord.' }, colleague, day)).status).toBe(200);
}
export async function refused(claimId: string, day: string, later: string): Promise<void> {
  const words = { outcome: 'refuse', motivation: 'Niet aangetoond.', overrides: [], ground: 'obligations-not-met' };
  expect((await assesses(claimId, words, officer, day)).status).toBe(200);
  expect((await approves(claimId, { outcome: 'approve', motivation: 'Akkoord.' }, colleague, later)).status).toBe(200);
}

/** An officer intends to claim back all but this much of what was paid. */
export async function recoveryIntended(id: string, earnedAtMostCents: number, day: string): Promise<void> {
  const asked = { applicationId: id, text: 'Uit de controle.' };
  const intention = { ground: 'other-breach', motivation: 'Geen begeleiding.', earnedAtMostCents };
  for (const reply of [
    await post(openRecovery, '/v1/recoveries', {}, asked, officer, day),
    await post(intendRecovery, `/v1/recoveries/${id}/intention`, { recoveryId: id }, intention, officer, day),
  ]) {
    expect(reply.status, reply.text).toBeLessThan(300);
  }
}

/** Another officer establishes what was intended. */
export async function recoveryEstablished(id: string, day: string): Promise<void> {
  const decision = { outcome: 'establish', motivation: 'Het blijft zo.' };
  const path = `/v1/recoveries/${id}/decision`;
  const reply = await post(decideRecovery, path, { recoveryId: id }, decision, colleague, day);
  expect(reply.status, reply.text).toBe(200);
}

export async function recovered(id: string, earnedAtMostCents: number, day: string, later: string): Promise<void> {
  await recoveryIntended(id, earnedAtMostCents, day);
  await recoveryEstablished(id, later);
}

/** As a batch and the bank leave it. */
export async function paidOut(scheme: Scheme, claimId: string, day: string): Promise<void> {
  const [id = ''] = claimId.split('-');
  const context = { scheme, actor: system, now: on(day) };
  const find = async () => {
    const { application, claims } = await dossier(id);
    const claim = claims.find((one) => one.id === claimId);
    if (claim === undefined) throw new Error(`no claim ${claimId}`);
    return { application, claims, claim };
  };
  const { application, claim } = await find();
  const sent: Claim = { ...claim, status: 'batched', version: claim.version + 1, endToEndId: claimId, attempt: 1 };
  const unmoved = { application: { prior: application, next: application }, movements: [], events: [] };
  expect(await commitMove({ ...unmoved, claims: [{ prior: claim, next: sent }] }, context)).toMatchObject({ ok: true });
  const outcome = { status: 'paid', code: 'ACSC', bookedOn: day, at: on(day) } as const;
  expect(await commitMove(paid(await find(), outcome), context)).toMatchObject({ ok: true });
}

/** What the budget says is what its ledger comes to, and the identity holds. */
export async function expectSumsClose(budgetId: string): Promise<void> {
  expect(await budgetSums(budgetId)).toEqual(await ledgerSums(budgetId));
}
