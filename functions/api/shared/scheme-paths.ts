import * as z from 'zod';
import { schemeId, slug } from '../../../domain/scheme/definition/pieces';

export const schemePath = z.strictObject({ schemeId });

export const versionPath = z.strictObject({
  schemeId,
  version: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .transform(Number),
});

export const regionPath = z.strictObject({ regionId: slug });
