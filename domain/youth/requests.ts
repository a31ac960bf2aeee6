import * as z from 'zod';
import { isId } from '../application/number';
import { localDate } from '../records';
import { paragraph } from '../text';
import { whenAsked } from '../when-asked';
import { correctionOutcomes } from './correction';

/** Bits of chance in a secret: 256, as 43 characters of base64url. */
const secretLength = 43;
const secret = /^[A-Za-z0-9_-]{43}$/;

/** The application's id and the secret: what stands after the # of the link, where no server and no log sees it. */
export const token = z
  .string()
  .refine((text) => isId(text.slice(0, -secretLength)) && secret.test(text.slice(-secretLength)), 'not a link');

export const tokenOf = (applicationId: string, secretText: string): string => applicationId + secretText;

export const readToken = (text: string): { readonly applicationId: string; readonly secret: string } => ({
  applicationId: text.slice(0, -secretLength),
  secret: text.slice(-secretLength),
});

/** What a browser calls its own visit: at least 128 bits of chance, made there. */
export const visitId = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/, 'not a visit');

/** Body of `POST /v1/applications/{id}/youth-links`: nothing to say. */
export const youthLinkRequest = z.strictObject({});

/** Body of `POST /v1/youth-visits`. */
export const youthVisitRequest = z.strictObject({ token, birthDate: localDate, visitId });
export type YouthVisitRequest = z.infer<typeof youthVisitRequest>;

/** What the youth wants mended, in their own words. */
export const correctionText = paragraph(2000);

/** Body of `POST /v1/youth-answers`. */
export const youthAnswerRequest = whenAsked(() =>
  z.discriminatedUnion('answer', [
    z.strictObject({ token, visitId, answer: z.literal('confirm') }),
    z.strictObject({ token, visitId, answer: z.literal('correct'), text: correctionText }),
  ]),
);
export type YouthAnswerRequest = z.infer<typeof youthAnswerRequest>;

/** Body of `POST /v1/applications/{id}/youth-correction-handling`. */
export const correctionHandlingRequest = whenAsked(() =>
  z.strictObject({
    correctionId: z.int().min(1),
    outcome: z.enum(correctionOutcomes),
    /** For the youth: what was mended, or why not. */
    reason: paragraph(2000),
  }),
);
export type CorrectionHandlingRequest = z.infer<typeof correctionHandlingRequest>;
