import type { Application } from '../../domain/application/record';
import { withdraw } from '../../domain/application/withdraw';
import type { Scheme } from '../../domain/scheme/definition';
import { commitMove } from '../../functions/store/commit-move';
import { done, haarlem, minute, officer1, received, withCaps } from '../domain/fixtures';
import { people } from './case-world';
import { allocateAll, dossier, submit } from './office';

/** Lines for one budget, and what happens to who stands in them. */

export const now = '2026-09-10T10:00:00.000Z';
export const admin = { ...people.officer, sub: 'admin-1', roles: ['admin'] as const };

/** Haarlem's voucher under another name, with so many awards. */
export const vouchers = (schemeId: string, awards: number, more: Partial<Scheme['caps']> = {}): Scheme =>
  withCaps(
    { ...haarlem, schemeId, peakPerSecond: 250 },
    { awards, amountCents: awards * 150_000, perEmployerAwards: null, ...more },
  );

/** Complete a minute after each other. */
export const line = (scheme: Scheme, length: number, first: number, more = {}): Application[] =>
  Array.from({ length }, (_, index) => received(scheme, { nth: first + index, receivedAt: minute(index), ...more }));

export async function ranked(scheme: Scheme, applications: readonly Application[], at = now): Promise<void> {
  await submit(applications);
  await allocateAll(scheme, scheme.schemeId, at);
}

export const statusesOf = async (applications: readonly Application[]) =>
  (await Promise.all(applications.map(({ id }) => dossier(id)))).map(({ application }) => application.status);

export async function withdrawn(scheme: Scheme, id: string, at = now): Promise<void> {
  const { application, claims } = await dossier(id);
  done(await commitMove(done(withdraw(application, claims)), { scheme, actor: officer1, now: at }));
}
