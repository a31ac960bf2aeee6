import { type ChangesRequest, changesRequest } from '../../../../domain/application/change';
import { formSchema } from '../form-schema';

/** What can have changed; more than one at a time. */
export const changeKinds = ['ended', 'hours', 'interruptions'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What stands in the form; rows and dates of what is not ticked do not count. */
export interface ChangeDraft {
  readonly what: Readonly<Record<ChangeKind, boolean>>;
  readonly endedOn?: string;
  readonly hours: readonly { readonly from?: string; readonly hoursPerWeek?: number }[];
  readonly interruptions: readonly { readonly from?: string; readonly to?: string }[];
}

export const emptyDraft: ChangeDraft = {
  what: { ended: false, hours: false, interruptions: false },
  hours: [{}],
  interruptions: [{}],
};

const anyTicked = ({ what }: ChangeDraft): boolean => changeKinds.some((kind) => what[kind]);

/** The API's own schema over what stands in the form. */
export const changeSchema = formSchema<ChangeDraft, ChangesRequest>(changesRequest, {
  toBody: ({ what, endedOn, hours, interruptions }) => ({
    ...(what.ended ? { endedOn } : {}),
    ...(what.hours ? { hours } : {}),
    ...(what.interruptions ? { interruptions } : {}),
  }),
  lacks: (draft) => [
    ...(anyTicked(draft) ? [] : [{ path: ['what', 'ended'], message: 'must report at least one change' }]),
    ...(draft.what.ended && draft.endedOn === undefined ? [{ path: ['endedOn'], message: 'must not be empty' }] : []),
  ],
});
