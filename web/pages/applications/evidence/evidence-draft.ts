import type * as z from 'zod';
import { type EvidenceRequest, evidenceRequest } from '../../../../domain/claim/requests';
import type { ApplicationAnswer, ClaimAnswer } from '../../../api/answers';
import { formSchema } from '../form-schema';
import { speaksAgainst } from '../why-moved';

/** What stands in the form: dates not filled in are missing there, and null to the API. */
export interface EvidenceDraft {
  readonly employment: readonly {
    readonly from?: string;
    readonly to?: string | null;
    readonly hoursPerWeek?: number;
  }[];
  readonly documents: readonly { readonly id: string; readonly kind: string }[];
  readonly statementBy: string;
}

const statement = 'employer-statement';

/** Kinds that are met by a document; the statement is met by who signs it. */
export const documentKinds = ({ evidenceKinds }: Pick<ClaimAnswer, 'evidenceKinds'>): string[] =>
  evidenceKinds.filter((kind) => kind !== statement);

/** The employment as it was applied for, running on: what holds where nothing changed. */
export function unchanged({ placement }: Pick<ApplicationAnswer, 'placement'>): EvidenceRequest['employment'] {
  return placement === null ? [] : [{ from: placement.startOn, to: null, hoursPerWeek: placement.hoursPerWeek }];
}

/**
 * Whether "nothing changed" can be true: not for a contract that ended before the day of the claim, nor where the
 * employer reported earlier what speaks against it.
 */
export const canBeUnchanged = (
  { placement }: Pick<ApplicationAnswer, 'placement'>,
  { dueOn, movedBecause }: Pick<ClaimAnswer, 'dueOn' | 'movedBecause'>,
) =>
  placement !== null &&
  (placement.endOn === null || dueOn === null || placement.endOn >= dueOn) &&
  !movedBecause.some(speaksAgainst);

const request = evidenceRequest
  .unwrap()
  .extend({ statementBy: evidenceRequest.unwrap().shape.statementBy.unwrap().unwrap() });

export type Evidence = z.output<typeof request>;

/**
 * The API's own schema over what stands in the form. A claim is handed in once, so what it asks must be there.
 * @param kinds of documents, each at least one
 */
export const evidenceSchema = (kinds: readonly string[]) =>
  formSchema<EvidenceDraft, Evidence>(request, {
    toBody: ({ employment, ...rest }) => ({
      ...rest,
      employment: employment.map(({ to, ...period }) => ({ ...period, to: to ?? null })),
    }),
    lacks: ({ documents }) =>
      kinds.every((kind) => documents.some((document) => document.kind === kind))
        ? []
        : [{ path: ['documents'], message: 'must hold every document that is asked' }],
  });
