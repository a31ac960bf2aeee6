import type { Actor } from '../../../domain/actor';
import type { Application } from '../../../domain/application/record';
import type { Move } from '../../../domain/move';
import type { Result } from '../../../domain/result';
import type { Scheme } from '../../../domain/scheme/definition';
import { askCompletion, complete } from '../../../domain/term/complete';
import { haarlem, received, reserved } from '../fixtures';

export const withTermOf = (decision: Partial<Scheme['decision']>, rest: Partial<Scheme> = {}): Scheme => ({
  ...haarlem,
  ...rest,
  decision: { ...haarlem.decision, termWeeks: null, extensionWeeks: null, ...decision },
});
export const law = withTermOf({});
export const own = withTermOf({ termWeeks: 8 });
export const extendable = withTermOf({ termWeeks: 8, extensionWeeks: 4 });

export const officer: Actor = { sub: 'officer-1', role: 'officer', roles: ['officer'], organisation: null };
export const employer: Actor = { sub: 'employer-1', role: 'employer', roles: ['employer'], organisation: '68750110' };
export const finance: Actor = { sub: 'finance-1', role: 'finance', roles: ['finance'], organisation: null };
export const morning = (day: string) => `${day}T09:00:00.000Z`;

export const receivedAt = morning('2026-11-02');
export const applied = (scheme: Scheme = law) => reserved(received(scheme, { receivedAt }));
export const next = (move: Result<Move>): Application => {
  if (!move.ok) throw new Error(move.refusal.detail);
  return move.value.application.next;
};
export const codeOf = (result: Result<unknown>) => (result.ok ? null : result.refusal.code);

export const questions = ['Het contract, getekend door beide partijen'];
export const asks = (application: Application, on = '2026-11-09', endsOn = '2026-11-23', scheme = law) =>
  askCompletion(application, scheme, { questions, endsOn }, officer, morning(on));
export const answers = (application: Application, at: string, by = employer, completedOn?: string, scheme = law) =>
  complete(application, scheme, { text: 'Hierbij.', documents: [], completedOn }, [], by, at);
export const asked = (scheme = law) => next(asks(applied(scheme), '2026-11-09', '2026-11-23', scheme));
