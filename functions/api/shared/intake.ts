import { completeSince, lackingOf, mayFollow, type RequiredDocument } from '../../../domain/application/completeness';
import type { Outage } from '../../../domain/scheme/outage';
import type { CompletenessAnswer, IntakeAnswer, OutageAnswer } from '../answers/intake';
import type { CaseFile } from './case-file';

export const requiredOf = ({ id, label }: RequiredDocument) => ({ id, label });

/** What the checklist of its scheme asks, against what is handed in. */
export function completenessOf({ application, scheme, documents }: CaseFile): CompletenessAnswer {
  const named = new Set(application.documents.map(({ kind }) => kind));
  return {
    completeAt: completeSince(application),
    lacking: lackingOf(scheme, application, documents).map(requiredOf),
    mayFollow: mayFollow(scheme)
      .filter(({ id }) => !named.has(id))
      .map(requiredOf),
  };
}

/** What an officer wrote about it is for the back office and auditors. */
export function intakeOf({ application: { intake = {} }, sight }: CaseFile): IntakeAnswer {
  const { registered, extension = null, hardshipId = null } = intake;
  if (registered === undefined) return { registered: null, extension, hardshipId };
  const { channel, late, at, byRole, reason } = registered;
  const told = sight.backOffice || sight.audit ? reason : null;
  return { registered: { channel, late, at, byRole, reason: told }, extension, hardshipId };
}

export const outageAnswerOf = (outage: Outage): OutageAnswer => {
  const { schemeId, version, from, to, closedAt, until, reason, recordedAt, byRole } = outage;
  return { schemeId, version, from, to, closedAt, until, reason, recordedAt, byRole };
};
