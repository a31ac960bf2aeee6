import * as z from 'zod';
import { localDate, ordinal, slug } from './fields';

export const schemeV1 = {
  published: z.strictObject({ schemeId: slug, version: ordinal, region: slug, publishedOn: localDate }),
  /** `paused: false` is the resumption. */
  paused: z.strictObject({ schemeId: slug, paused: z.boolean() }),
};
