import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '../../domain/actor';
import type { Application } from '../../domain/application/record';
import type { Instant } from '../../domain/calendar';
import type { ActivityId } from '../../domain/privacy/activities';
import type { ProcessingRecord, SubjectKind } from '../../domain/privacy/processing';
import type { Trace } from '../runtime/processing-trace';
import type { NamedAction } from './commit';
import { indexKeys } from './index-keys';
import { keys } from './keys';

/** One processing of personal data, as the act that does it knows it. */
export interface Processing {
  readonly activity: ActivityId;
  readonly application: Pick<Application, 'id' | 'pseudonym' | 'region'>;
  /** Whose data: a row of the log each. */
  readonly subjects: readonly SubjectKind[];
  readonly trace: Trace;
  readonly startedAt: Instant;
  /** Left out: at once. */
  readonly endedAt?: Instant;
  /** The row is written before the act, in a write of its own: nothing is shown that was not recorded. */
  readonly first?: true;
}

const nameOf = (...parts: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify(['data-subject-v1', ...parts]))
    .digest('base64url');

/** The contact of an application, as a data subject. */
export const contactIdOf = (applicationId: string): string => nameOf('contact', applicationId);

/**
 * Whose data, by a name that holds within one application: it cannot be laid beside that of another, and leads back to
 * nobody, also once the pseudonym is gone. 43 characters of base64url.
 */
const dataSubjectId = (kind: SubjectKind, { id, pseudonym }: Pick<Application, 'id' | 'pseudonym'>): string =>
  kind === 'contact' ? contactIdOf(id) : nameOf('youth', id, pseudonym);

/** The attribute of the item that the act writes anyway: the act and its rows are one write. */
export function processingOf(act: Processing): { readonly processing: ProcessingRecord } {
  const { activity, application, subjects, trace, startedAt, endedAt = startedAt, first = false } = act;
  return {
    processing: {
      activity,
      traceId: trace.traceId,
      spanId: randomBytes(8).toString('hex'),
      startedAt,
      endedAt,
      subjects: subjects.map((kind) => ({ kind, id: dataSubjectId(kind, application) })),
      done: !first,
      foreign: trace.foreign,
    },
  };
}

/** As `processingOf`, and in the list of the region: for all that no crowd does. */
export function listedProcessingOf(act: Processing) {
  const { processing } = processingOf(act);
  const { startedAt, spanId } = processing;
  return { processing, ...indexKeys.processing(act.application.region, startedAt, spanId) };
}

/** The rows as an item of their own, for an act that writes no item with the application, such as destroying it. */
export function processingAction(act: Processing, actor: Actor): NamedAction {
  const listed = listedProcessingOf(act);
  const { startedAt, spanId } = listed.processing;
  const key = keys.processing(act.application.id, startedAt, spanId);
  const Item = { ...key, kind: 'processing', byRole: actor.role, bySub: actor.sub, ...listed };
  return { name: `processing ${spanId}`, put: { Item } };
}
