import type { Instant } from '../calendar';
import { belongsTo } from '../document/evidence';
import type { DocumentRecord } from '../document/record';
import type { Scheme } from '../scheme/definition';
import type { Application } from './record';

type DocumentRef = Application['documents'][number];
export type RequiredDocument = Scheme['documents'][number];

/** Whether it was complete at receipt (`completeAt` absent) or became so since; only then does it stand in line. */
export const isComplete = ({ completeAt }: Pick<Application, 'completeAt'>): boolean => completeAt !== null;

/** When it was complete; null: it is not. */
export const completeSince = ({ completeAt, receivedAt }: Application): Instant | null =>
  completeAt === undefined ? receivedAt : completeAt;

/** The checklist of a version of a scheme: what must be there for an application to be complete (Awb 4:2 lid 2). */
export const checklistOf = ({ documents }: Pick<Scheme, 'documents'>): RequiredDocument[] =>
  documents.filter(({ when, required }) => when === 'application' && required);

/** What may be handed in after the application without moving its rank. */
export const mayFollow = ({ documents }: Pick<Scheme, 'documents'>): RequiredDocument[] =>
  documents.filter(({ when }) => when === 'later');

/**
 * Whether a document that is named is handed in: it was announced by who applies, for no other application, and no scan
 * refused it. One that is not scanned yet counts, for a scan takes its time and the applicant has no hand in that.
 */
export const isHandedIn = (
  document: DocumentRecord | undefined,
  application: Pick<Application, 'id' | 'organisation'>,
): boolean => document !== undefined && document.status !== 'refused' && belongsTo(document, application);

/**
 * What of the checklist is not handed in.
 * @param records of the documents that are named, as far as they exist
 */
export function lackingOf(
  scheme: Pick<Scheme, 'documents'>,
  application: Pick<Application, 'id' | 'organisation' | 'documents'>,
  records: readonly DocumentRecord[],
): RequiredDocument[] {
  const checklist = checklistOf(scheme);
  if (checklist.length === 0) return [];
  const found = new Map(records.map((record) => [record.id, record]));
  const there = new Set(
    application.documents.filter(({ id }) => isHandedIn(found.get(id), application)).map(({ kind }) => kind),
  );
  return checklist.filter(({ id }) => !there.has(id));
}

/**
 * The application with these documents beside those it has. One that was not complete and now is, is so from `at` on:
 * that is its rank, and what is asked or found later does not move it. A document that a scan refuses afterwards does not
 * undo it either: an officer asks for it again.
 * @param records of all documents that it names then, as far as they exist
 * @param at a fresh stamp: `functions/api/shared/in-time.ts`, for nobody may slip in before who is ranked already
 */
export function handedIn(
  application: Application,
  scheme: Pick<Scheme, 'documents'>,
  documents: readonly DocumentRef[],
  records: readonly DocumentRecord[],
  at: Instant,
): Application {
  const added = documents.filter(
    ({ id, kind }) => !application.documents.some((known) => known.id === id && known.kind === kind),
  );
  const next = { ...application, documents: [...application.documents, ...added] };
  if (isComplete(application)) return next;
  return lackingOf(scheme, next, records).length > 0 ? next : { ...next, completeAt: at };
}
