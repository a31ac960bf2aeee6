import * as z from 'zod';
import { paragraph } from '../text';

/** Body of `POST /v1/applications/{applicationId}/court-file`: for what it is needed. It names the youth. */
export const courtFileRequest = z.strictObject({ reason: paragraph(2000) });
export type CourtFileRequest = z.infer<typeof courtFileRequest>;
