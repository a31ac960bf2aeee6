import * as z from 'zod';
import { intakeChannels } from '../../../domain/application/intake-record';
import { hardshipStatuses } from '../../../domain/hardship/record';
import { refusalNow } from './case';
import { dispatchAnswer } from './letter';
import { bothLanguages, date, instant, pageOf } from './pieces';

/** How an application comes in, complete or not, in time or by a permission. */

export const requiredDocument = z
  .object({ id: z.string().describe('The kind to hand it in as.'), label: bothLanguages })
  .meta({ id: 'RequiredDocument', description: 'A document that the version of the scheme lists.' });

export const completenessAnswer = z
  .object({
    completeAt: instant
      .nullable()
      .describe('Its place in line goes by this instant, and later questions do not move it. Null: not complete.'),
    lacking: z
      .array(requiredDocument)
      .describe(
        'Of the checklist for an application; after completeAt only what a scan refused since, which moves no place.',
      ),
    mayFollow: z.array(requiredDocument).describe('May be handed in later; moves no place.'),
  })
  .meta({ id: 'Completeness', description: 'Against the checklist of the version that it is pinned to (Awb 4:2).' });

export const intakeAnswer = z
  .object({
    registered: z
      .object({
        channel: z.enum(intakeChannels),
        late: z.boolean().describe('It came when the window was closed.'),
        at: instant.describe('When it was registered; receivedAt is when it came.'),
        byRole: z.string(),
        reason: z.string().nullable().describe('For the back office and auditors.'),
      })
      .nullable()
      .describe('An officer registered what came otherwise than by the form; null: it came by the form.'),
    extension: z
      .object({ closedAt: instant, until: instant })
      .nullable()
      .describe('It came in the time by which an outage extended the window.'),
    hardshipId: z.string().nullable().describe('The granted request by which it came although the window was closed.'),
  })
  .meta({ id: 'Intake', description: 'What is particular about how it came in.' });
export type CompletenessAnswer = z.output<typeof completenessAnswer>;
export type IntakeAnswer = z.output<typeof intakeAnswer>;

export const outageAnswer = z
  .object({
    schemeId: z.string(),
    version: z.int().describe('The version in force then.'),
    from: instant,
    to: instant,
    closedAt: instant.describe('When the window closes by the scheme itself.'),
    until: instant.describe('Until when it is open; at this instant itself it is over.'),
    reason: z.string(),
    recordedAt: instant,
    byRole: z.string(),
  })
  .meta({ id: 'Outage', description: 'A recorded outage at closing time, which extends the window of a scheme.' });
export type OutageAnswer = z.output<typeof outageAnswer>;
export const outageList = z.object({ items: z.array(outageAnswer) }).meta({ id: 'Outages' });

export const hardshipLetterAnswer = z
  .object({
    letterId: z.string(),
    writtenAt: instant,
    sha256: z.string().describe('Of the file: 64 hexadecimal digits.'),
    sizeBytes: z.int(),
    dispatches: z.array(dispatchAnswer).describe('Oldest first.'),
  })
  .meta({ id: 'HardshipLetter', description: 'The letter about the decision, with the register of its dispatch.' });
export type HardshipLetterAnswer = z.output<typeof hardshipLetterAnswer>;

export const hardshipAnswer = z
  .object({
    id: z.string(),
    schemeId: z.string(),
    region: z.string(),
    organisation: z.string(),
    tradeName: z.string().nullable(),
    wanted: z.string(),
    reason: z.string(),
    status: z.enum(hardshipStatuses),
    requestedAt: instant,
    decisionDueOn: date.describe('Last day of the term to decide (Awb 4:13).'),
    decision: z
      .object({
        outcome: z.enum(['granted', 'refused']),
        motivation: z.string(),
        applyBy: date.nullable().describe('Last day of the permission to apply once; null where it is refused.'),
        decidedAt: instant,
        byRole: z.string(),
        objectionEndsOn: date.nullable().describe('Last day to object (Awb 6:7); null between public bodies.'),
        objectionAddress: z.string().nullable(),
      })
      .nullable(),
    used: z.object({ applicationId: z.string(), at: instant }).nullable().describe('The application that came by it.'),
    number: z.string().describe('By which people name the request.'),
    mayNow: z.object({ decide: refusalNow, apply: refusalNow }),
  })
  .meta({ id: 'HardshipRequest', description: 'A request to apply although the window is closed.' });
export type HardshipAnswer = z.output<typeof hardshipAnswer>;
export const hardshipWithLetterAnswer = hardshipAnswer
  .extend({ letter: hardshipLetterAnswer.nullable().describe('About the decision; null: not written yet.') })
  .meta({ id: 'HardshipRequestWithLetter', description: 'A request with the letter about its decision.' });
export type HardshipWithLetterAnswer = z.output<typeof hardshipWithLetterAnswer>;
export const hardshipPage = pageOf(hardshipAnswer).meta({ id: 'HardshipPage' });
