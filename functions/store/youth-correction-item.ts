import * as z from 'zod';
import { whenAsked } from '../../domain/when-asked';
import { correctionRecord } from '../../domain/youth/correction';

const sealed = whenAsked(() => z.object({ wrappedKey: z.string(), fields: z.record(z.string(), z.string()) }));

/** The name that a case on a worklist has, copied for the list: nothing of the person. */
const labels = whenAsked(() =>
  z.object({
    applicationId: z.string(),
    region: z.string(),
    number: z.string(),
    schemeId: z.string(),
    tradeName: z.string(),
    kvkNumber: z.string(),
  }),
);

/** As it lies in the table: what the youth wrote and what was answered are encrypted apart, each under its own key. */
export const correctionItem = whenAsked(() =>
  correctionRecord.unwrap().extend({
    ...labels.unwrap().shape,
    asked: sealed,
    answered: sealed.nullable(),
  }),
);
export type CorrectionItem = z.infer<typeof correctionItem>;
