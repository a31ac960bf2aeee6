import * as z from 'zod';
import { keepClasses } from '../../../domain/destruction/keep-terms-table';
import { leftBecauses, lineSubjects, listStatuses } from '../../../domain/destruction/list';
import { stopKinds } from '../../../domain/destruction/stop-kinds';
import { refusalNow } from './case';
import { date, instant } from './pieces';

/** How long something is kept, what stops its destruction, and what was destroyed: numbers, never identities. */

const mine = z.boolean().describe('True: it was the caller.');
const keepClass = z.enum(keepClasses);
const keeping = {
  keepClass,
  endedOn: date.describe('Day on which all of it was over.'),
  keptThrough: date.describe('Last day on which it must be kept.'),
};

const stopAnswer = z.object({
  stopId: z.string(),
  kind: z.enum(stopKinds),
  reason: z.string(),
  at: instant,
  byRole: z.string(),
  mine,
  lifted: z.object({ reason: z.string(), at: instant, byRole: z.string() }).nullable().describe('Null: it runs.'),
});

export const keepingAnswer = z
  .object({
    applicationId: z.string(),
    number: z.string(),
    region: z.string(),
    keeping: z.object(keeping).nullable().describe('Null: it is not over, so its term does not run.'),
    openRecovery: z.boolean().describe('What is claimed back stops destruction by itself.'),
    stops: z.array(stopAnswer),
    listId: z.string().nullable().describe('The list on which it stands now.'),
  })
  .meta({ id: 'Keeping' });
export type KeepingAnswer = z.output<typeof keepingAnswer>;

const saidAnswer = z.object({ motivation: z.string(), at: instant, byName: z.string(), mine });

const numbers = {
  id: z.string(),
  region: z.string(),
  status: z.enum(listStatuses),
  proposedAt: instant,
  lineCount: z.int(),
  struck: z.int().describe('Lines struck off.'),
  destroyed: z.int(),
  left: z.int().describe('Lines that could not go after all.'),
};

export const destructionListSummary = z.object(numbers).meta({ id: 'DestructionListSummary' });
export type DestructionListSummary = z.output<typeof destructionListSummary>;

export const destructionLineAnswer = z
  .object({
    lineId: z.string(),
    subject: z.enum(lineSubjects),
    number: z.string().describe('Of the application, or the id of the file.'),
    applicationId: z.string().nullable().describe('Null: it is not about an application.'),
    schemeId: z.string().nullable(),
    ...keeping,
    struck: z.object({ reason: z.string(), at: instant, mine }).nullable(),
    destroyedAt: instant.nullable(),
    left: z.object({ because: z.enum(leftBecauses), at: instant }).nullable(),
  })
  .meta({ id: 'DestructionLine' });
export type DestructionLineAnswer = z.output<typeof destructionLineAnswer>;

const named = z.array(z.object({ kind: z.string(), count: z.int() }));

export const declarationAnswer = z
  .object({
    id: z.string().describe('That of its list.'),
    region: z.string(),
    declaredAt: instant,
    proposedAt: instant,
    reviewedBy: z.string(),
    reviewedAt: instant,
    approvedBy: z.string(),
    approvedAt: instant,
    sha256: z.string().describe('Over the lines as approved.'),
    lineCount: z.int(),
    destroyed: z.int(),
    struck: z.int(),
    left: z.int(),
    byClass: z.array(z.object({ keepClass, count: z.int() })),
    items: named.describe('Destroyed items and files, by kind.'),
    method: z.string(),
  })
  .meta({ id: 'DestructionDeclaration' });
export type DeclarationAnswer = z.output<typeof declarationAnswer>;

export const destructionListAnswer = z
  .object({
    ...numbers,
    review: saidAnswer.nullable(),
    approval: saidAnswer.nullable(),
    returns: z.array(saidAnswer),
    sha256: z.string().nullable().describe('Over the lines as approved; null before that.'),
    mayNow: z.object({ strike: refusalNow, review: refusalNow, decide: refusalNow }),
    declaration: declarationAnswer.nullable(),
    items: z.array(destructionLineAnswer).describe('A page of its lines.'),
    next: z.string().nullable(),
  })
  .meta({ id: 'DestructionList' });
export type DestructionListAnswer = z.output<typeof destructionListAnswer>;
