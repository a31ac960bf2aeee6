import * as z from 'zod';
import { slug } from '../../../domain/scheme/definition/pieces';

/** Query strings of the public lists: handlers read with them, the OpenAPI document is made of them. */

export const menuQuery = z.strictObject({ region: slug.optional() });
