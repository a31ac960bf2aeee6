import * as z from 'zod';
import type { Actor } from '../../domain/actor';
import type { Instant } from '../../domain/calendar';
import type { DocumentRecord } from '../../domain/document/record';
import { instant } from '../../domain/records';
import { whenAsked } from '../../domain/when-asked';
import { loadApplications } from './applications';
import { commit } from './commit';
import { keys } from './keys';
import { listedProcessingOf, type Processing, processingAction } from './processing-log';
import { queryAll } from './table';

/** What can be opened that is kept encrypted. */
const openedRecord = whenAsked(() =>
  z.object({
    name: z.enum(['person.opened', 'access.given', 'court-file.made']),
    at: instant,
    byRole: z.string(),
    bySub: z.string(),
    /** Why; of an officer or employer who opened their own case none is asked. */
    reason: z.string().optional(),
  }),
);

/**
 * Records that the person of an application was opened, and by whom: an audit entry, no event, for nobody outside has
 * to hear of it. Written before the person is read: what was not recorded is not shown. It carries the rows of the
 * processing log.
 */
export async function recordOpened(
  actor: Actor,
  { reason, ...opening }: Pick<Processing, 'application' | 'trace' | 'subjects'> & { readonly reason?: string },
  at: Instant,
): Promise<void> {
  const key = keys.opened(opening.application.id, at, actor.sub);
  const listed = listedProcessingOf({ activity: 'open-person', ...opening, startedAt: at, first: true });
  const by = { at, byRole: actor.role, bySub: actor.sub, ...(reason === undefined ? {} : { reason }) };
  const Item = { ...key, kind: 'opened', name: 'person.opened', ...by, ...listed };
  await commit([{ name: 'opened', put: { Item } }]);
}

/**
 * Records that a link to a document of an application is given, before it is. One that was not yet handed in with an
 * application is only its uploader's own.
 */
export async function recordDocumentOpened(
  { applicationId }: Pick<DocumentRecord, 'applicationId'>,
  actor: Actor,
  { trace, startedAt }: Pick<Processing, 'trace' | 'startedAt'>,
): Promise<void> {
  if (applicationId === null) return;
  const [application] = await loadApplications([applicationId]);
  if (application === undefined) return;
  const act = { activity: 'open-document', application, subjects: ['youth'], trace, startedAt, first: true } as const;
  await commit([processingAction(act, actor)]);
}

/**
 * Records that access was given to all that is held of a youth, by whom and on what ground; before it is read, too. The
 * ground is destroyed with the case.
 */
export async function recordAccessGiven(
  actor: Actor,
  given: Pick<Processing, 'application' | 'trace'> & { readonly reason: string },
  at: Instant,
): Promise<void> {
  const { application, trace, reason } = given;
  const act = { activity: 'give-access', application, trace, subjects: ['youth'], startedAt: at, first: true } as const;
  const by = { at, byRole: actor.role, bySub: actor.sub, reason };
  const key = keys.opened(application.id, at, actor.sub);
  const Item = { ...key, kind: 'opened', name: 'access.given', ...by, ...listedProcessingOf(act) };
  await commit([{ name: 'opened', put: { Item } }]);
}

/** Records that the file of an application is made for a court, by whom and for what; before anything of it is read. */
export async function recordCourtFileMade(
  actor: Actor,
  made: Pick<Processing, 'application' | 'trace'> & { readonly reason: string },
  at: Instant,
): Promise<void> {
  const { application, trace, reason } = made;
  const subjects = ['youth', 'contact'] as const;
  const act = { activity: 'make-court-file', application, trace, subjects, startedAt: at, first: true } as const;
  const by = { at, byRole: actor.role, bySub: actor.sub, reason };
  const key = keys.opened(application.id, at, actor.sub);
  const Item = { ...key, kind: 'opened', name: 'court-file.made', ...by, ...listedProcessingOf(act) };
  await commit([{ name: 'opened', put: { Item } }]);
}

/** Every time it was opened, oldest first. */
export async function loadOpened(applicationId: string): Promise<z.infer<typeof openedRecord>[]> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :opened)',
    ExpressionAttributeValues: { ':pk': keys.application(applicationId).pk, ':opened': 'OPENED#' },
    ConsistentRead: true,
  });
  return items.map((item) => openedRecord.parse(item));
}
