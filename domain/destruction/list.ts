import * as z from 'zod';
import type { Instant } from '../calendar';
import { instant, localDate } from '../records';
import { ok, type Result, refuse } from '../result';
import { whenAsked } from '../when-asked';
import { keepClasses } from './keep-terms-table';
import type { ListDecisionRequest, ReviewRequest, StrikeRequest } from './requests';

/** What a line of a list is about: a case with all that hangs on it, a grant of de-minimis aid, a report of the bank. */
export const lineSubjects = ['case', 'aid-grant', 'bank-report'] as const;
export type LineSubject = (typeof lineSubjects)[number];

/** Why a line of an approved list was not destroyed after all. */
export const leftBecauses = ['stopped', 'recovery', 'not-due'] as const;
export type LeftBecause = (typeof leftBecauses)[number];

/** How many of what: by name of a category of the inventory. */
export const itemCounts = whenAsked(() => z.record(z.string(), z.int().min(0)));
export type ItemCounts = Readonly<Record<string, number>>;

const judged = z.object({ reason: z.string(), bySub: z.string(), at: instant });

/** One line: numbers alone, never who it is about. What it says stands from the proposal on; what became of it is added. */
export const destructionLine = whenAsked(() =>
  z.object({
    listId: z.string(),
    /** `case#<application id>` and so on: the same thing can stand on a list once. */
    lineId: z.string(),
    subject: z.enum(lineSubjects),
    subjectId: z.string(),
    /** For people: of the application, or the name of the report. */
    number: z.string(),
    schemeId: z.string().nullable(),
    keepClass: z.enum(keepClasses),
    endedOn: localDate,
    keptThrough: localDate,
    struck: judged.nullable(),
    destroyedAt: instant.nullable(),
    left: z.object({ because: z.enum(leftBecauses), at: instant }).nullable(),
    items: itemCounts.nullable(),
  }),
);
export type DestructionLine = z.infer<typeof destructionLine>;

/**
 * - `proposed`: made by the rule; lines may be struck off
 * - `reviewed`: somebody stands for it; another one decides
 * - `approved`: its lines are being destroyed, in the night after
 * - `done`: there is a declaration
 */
export const listStatuses = ['proposed', 'reviewed', 'approved', 'done'] as const;
export type ListStatus = (typeof listStatuses)[number];

/** Who stands for a list, or agreed to it: by name too, for the declaration says who. */
const said = whenAsked(() => z.object({ motivation: z.string(), bySub: z.string(), byName: z.string(), at: instant }));

/** Who acts on a list, with the name that the declaration has. */
export interface NamedActor {
  readonly sub: string;
  readonly name: string;
}

export const destructionList = whenAsked(() =>
  z.object({
    /** `<region>.<month>`: one list a month, so that proposing it again adds to the same. */
    id: z.string(),
    region: z.string(),
    status: z.enum(listStatuses),
    version: z.int().min(1),
    proposedAt: instant,
    lines: z.int().min(0),
    struck: z.int().min(0),
    destroyed: z.int().min(0),
    left: z.int().min(0),
    review: said.nullable(),
    approval: said.nullable(),
    /** Each time that the second person sent it back, oldest first. */
    returns: z.array(said),
    /** SHA-256 over the lines as approved; null before that. */
    sha256: z.string().nullable(),
  }),
);
export type DestructionList = z.infer<typeof destructionList>;

export const listIdOf = (region: string, month: string): string => `${region}.${month}`;
export const lineIdOf = (subject: LineSubject, subjectId: string): string => `${subject}#${subjectId}`;

/** True for an id that `listIdOf` makes. */
export const isListId = (text: string): boolean => /^[a-z][a-z0-9-]{1,60}\.\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** What the hash is taken of, line by line in the order of the list: all that was approved, and nothing that came after. */
export const hashedLine = (line: DestructionLine): string =>
  JSON.stringify([
    ...[line.lineId, line.number, line.schemeId, line.keepClass, line.endedOn, line.keptThrough],
    line.struck?.reason ?? null,
  ]);

const inState = (list: DestructionList, ...allowed: readonly ListStatus[]): Result<null> => {
  if (allowed.includes(list.status)) return ok(null);
  const detail = `The list is "${list.status}"; this can be done only while it is "${allowed.join('" or "')}".`;
  return refuse({ code: 'wrong-state', detail });
};

/** Null: this very person struck it off before, for the same reason. */
export function strike(
  list: DestructionList,
  line: DestructionLine,
  { reason }: StrikeRequest,
  actor: Pick<NamedActor, 'sub'>,
  now: Instant,
): Result<{ readonly list: DestructionList; readonly line: DestructionLine } | null> {
  if (line.struck?.bySub === actor.sub && line.struck.reason === reason) return ok(null);
  const may = inState(list, 'proposed');
  if (!may.ok) return may;
  if (line.struck !== null) return refuse({ code: 'wrong-state', detail: 'This line was struck off before.' });
  return ok({
    list: { ...list, version: list.version + 1, struck: list.struck + 1 },
    line: { ...line, struck: { reason, bySub: actor.sub, at: now } },
  });
}

/** Null: this very person said so before. */
export function review(
  list: DestructionList,
  { motivation }: ReviewRequest,
  actor: NamedActor,
  now: Instant,
): Result<DestructionList | null> {
  const repeated =
    list.status === 'reviewed' && list.review?.bySub === actor.sub && list.review.motivation === motivation;
  if (repeated) return ok(null);
  const may = inState(list, 'proposed');
  if (!may.ok) return may;
  const made = { motivation, bySub: actor.sub, byName: actor.name, at: now };
  return ok({ ...list, version: list.version + 1, status: 'reviewed', review: made });
}

/** Who reviewed a list does not decide on it. */
export function mayDecide({ review: made }: DestructionList, sub: string): boolean {
  return made !== null && made.bySub !== sub;
}

/**
 * By another one than who reviewed it. Null: this very person said so before.
 * @param sha256 over the lines as they stand
 */
export function decideList(
  list: DestructionList,
  { outcome, motivation }: ListDecisionRequest,
  sha256: string,
  actor: NamedActor,
  now: Instant,
): Result<DestructionList | null> {
  if (isRepeatedDecision(list, outcome, motivation, actor)) return ok(null);
  const may = inState(list, 'reviewed');
  if (!may.ok) return may;
  if (!mayDecide(list, actor.sub)) {
    return refuse({ code: 'second-person-required', detail: 'Whoever reviewed the list does not decide on it.' });
  }
  const made = { motivation, bySub: actor.sub, byName: actor.name, at: now };
  const version = list.version + 1;
  if (outcome === 'approve') return ok({ ...list, version, status: 'approved', approval: made, sha256 });
  return ok({ ...list, version, status: 'proposed', review: null, returns: [...list.returns, made] });
}

function isRepeatedDecision(
  { status, approval, returns }: DestructionList,
  outcome: ListDecisionRequest['outcome'],
  motivation: string,
  { sub }: NamedActor,
): boolean {
  const is = (one: z.infer<typeof said> | null | undefined) => one?.bySub === sub && one.motivation === motivation;
  return outcome === 'approve'
    ? (status === 'approved' || status === 'done') && is(approval)
    : status === 'proposed' && is(returns.at(-1));
}
