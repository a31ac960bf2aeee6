import * as z from 'zod';
import { isId } from '../application/number';
import { paragraph } from '../text';
import { whenAsked } from '../when-asked';

/** So many decisions fit in the time of one request. */
export const mostRefusedAtOnce = 100;

/** Body of `POST /v1/schemes/{schemeId}/ceiling-refusals`: one motivation for all, for they are refused for one reason. */
export const ceilingRefusalsRequest = whenAsked(() =>
  z.strictObject({
    applicationIds: z.array(z.string().refine(isId)).min(1).max(mostRefusedAtOnce),
    motivation: paragraph(2000),
  }),
);
export type CeilingRefusalsRequest = z.infer<typeof ceilingRefusalsRequest>;

/** Body of `POST /v1/schemes/{schemeId}/waiting-list-end`. `year`: of a yearly ceiling; absent: this one. */
export const listEndRequest = whenAsked(() =>
  z.strictObject({
    motivation: paragraph(2000),
    year: z.int().min(2000).max(2100).optional(),
  }),
);
export type ListEndRequest = z.infer<typeof listEndRequest>;
