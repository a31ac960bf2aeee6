import * as z from 'zod';
import { isId } from '../application/number';
import { line } from '../text';

/** Body of a report that was uploaded as a document. */
export const uploadedReport = z.strictObject({
  documentId: z.string().refine(isId, 'is not the id of a document'),
});
export type UploadedReport = z.infer<typeof uploadedReport>;

/** Body of `POST /v1/payments/{claimId}/retry`. */
export const retryRequest = z.strictObject({
  reason: line(500).describe('Why the same account can be paid now.'),
});
