import * as z from 'zod';
import { paragraph } from '../text';

/** Body of `POST /v1/applications/{applicationId}/person-openings`: why an auditor must know who the youth is. */
export const personOpeningRequest = z.strictObject({ reason: paragraph(2000) });
export type PersonOpeningRequest = z.infer<typeof personOpeningRequest>;
