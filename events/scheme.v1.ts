import * as z from 'zod';
import { instant, localDate, ordinal, slug } from './fields';

export const schemeV1 = {
  published: () => z.strictObject({ schemeId: slug, version: ordinal, region: slug, publishedOn: localDate }),
  /** `paused: false` is the resumption. */
  paused: () => z.strictObject({ schemeId: slug, paused: z.boolean() }),
  /** The portal was out when the window closed, so it is open until `until`; the reason stays with the record. */
  'outage-recorded': () =>
    z.strictObject({
      schemeId: slug,
      version: ordinal,
      region: slug,
      from: instant,
      to: instant,
      closedAt: instant,
      until: instant,
    }),
};
