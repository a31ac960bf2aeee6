/** Every kind of letter. All but the last are to the applicant; `youth-information` is to the youth (AVG 14). */
export const letterKinds = [
  'completion-request',
  'not-treated',
  'postponement',
  'default-notice',
  'penalty',
  'grant',
  'rejection',
  'promotion',
  'hold',
  'refusal-intention',
  'claim-refused',
  'claim-lapsed',
  'settlement-intention',
  'settlement',
  'revocation-intention',
  'revocation',
  'recovery-intention',
  'recovery',
  'objection-received',
  'objection-postponed',
  'objection-decision',
  'hardship-decision',
  'youth-information',
] as const;
export type LetterKind = (typeof letterKinds)[number];
/** Those about an application: the answer to a hardship request is about none. */
export type CaseLetterKind = Exclude<LetterKind, 'hardship-decision'>;

export const letterRecipients = ['employer', 'youth'] as const;
export type LetterRecipient = (typeof letterRecipients)[number];

export const recipientOf = (kind: LetterKind): LetterRecipient => (kind === 'youth-information' ? 'youth' : 'employer');

/** An intention: nothing is decided, and the addressee may reply first (Awb 4:8). */
const intentions: ReadonlySet<LetterKind> = new Set([
  'refusal-intention',
  'settlement-intention',
  'revocation-intention',
  'recovery-intention',
]);
export const isIntention = (kind: LetterKind): boolean => intentions.has(kind);

/** Decisions one can object to, under a subsidy (Awb 1:3, 3:45). After a decision on an objection comes appeal instead. */
const decisions: ReadonlySet<LetterKind> = new Set([
  'not-treated',
  'penalty',
  'grant',
  'rejection',
  'hold',
  'claim-refused',
  'settlement',
  'revocation',
  'recovery',
  'hardship-decision',
]);
export const isDecision = (kind: LetterKind): boolean => decisions.has(kind);

const kindByEvent: Readonly<Record<string, LetterKind>> = {
  'application.completion-requested': 'completion-request',
  'application.postponed': 'postponement',
  'application.default-received': 'default-notice',
  'application.penalty-fixed': 'penalty',
  'application.granted': 'grant',
  'application.rejected': 'rejection',
  'application.promoted': 'promotion',
  'application.held': 'hold',
  'claim.refusal-intended': 'refusal-intention',
  'claim.refused': 'claim-refused',
  'claim.lapsed': 'claim-lapsed',
  'application.settlement-intended': 'settlement-intention',
  'application.settled': 'settlement',
  'application.revocation-intended': 'revocation-intention',
  'application.revoked': 'revocation',
  'recovery.intended': 'recovery-intention',
  'recovery.established': 'recovery',
  'objection.received': 'objection-received',
  'objection.postponed': 'objection-postponed',
  'objection.decided': 'objection-decision',
  'hardship.decided': 'hardship-decision',
  'application.youth-letter-due': 'youth-information',
};

type EventData = Readonly<{ reasonCode?: unknown; cause?: unknown }>;

/** Short names of the events that lead to a letter. */
export const letterEvents: readonly string[] = Object.keys(kindByEvent);

/**
 * The letter of an event, by its short name and its data; null: it leads to none. An application that is not treated is
 * an `application.rejected` with reasonCode `not-treated`. What a decision on an objection settles, its own letter tells.
 */
export function letterKindOf(eventName: string, { reasonCode, cause }: EventData): LetterKind | null {
  const kind = Object.hasOwn(kindByEvent, eventName) ? kindByEvent[eventName] : undefined;
  if (kind === 'rejection' && reasonCode === 'not-treated') return 'not-treated';
  if (kind === 'settlement' && cause === 'objection') return null;
  return kind ?? null;
}
