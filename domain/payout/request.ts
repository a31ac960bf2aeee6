import * as z from 'zod';
import { localDate } from '../records';
import { slug } from '../scheme/definition/pieces';

/** Body of `POST /v1/payout-batches`. `executionOn`: the day the bank is asked to pay. */
export const batchRequest = z.strictObject({ region: slug, executionOn: localDate });
export type BatchRequest = z.infer<typeof batchRequest>;
