import type { Assignee } from '../../domain/application/assignee';
import { type Application, applicationRecord } from '../../domain/application/record';
import { type Claim, claimRecord } from '../../domain/claim/record';
import { assigneeOf } from './assignees';
import { keys } from './keys';
import type { Item } from './table';
import { batchGet, queryAll } from './table';

/** An application with all its claims, in order, as they stood at one moment; and who works on it. */
export interface Dossier {
  readonly application: Application;
  readonly claims: readonly Claim[];
  readonly assignee: Assignee | null;
}

export interface TimelineEntry {
  readonly type: string;
  readonly at: string;
  readonly byRole: string;
  /** Null: it happened to the application itself. */
  readonly claimId: string | null;
}

const parse = (item: Item): Application => applicationRecord.parse(item);

/** Consistent: what was acknowledged before is seen. Undefined: no such application. */
export async function loadDossier(applicationId: string): Promise<Dossier | undefined> {
  const key = keys.application(applicationId);
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': key.pk, ':from': key.sk, ':to': 'CLAIM#~' },
    ConsistentRead: true,
  });
  return dossierOf(items);
}

/** As `loadDossier`, with the timeline, oldest first. */
export async function loadDossierAndTimeline(
  applicationId: string,
): Promise<(Dossier & { readonly timeline: readonly TimelineEntry[] }) | undefined> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': keys.application(applicationId).pk, ':from': 'APPLICATION', ':to': 'EVENT#~' },
    ConsistentRead: true,
  });
  const dossier = dossierOf(items);
  if (dossier === undefined) return undefined;
  const timeline = items
    .filter((item) => item.kind === 'event')
    .map((item) => ({
      type: String(item.name),
      at: String(item.occurredAt),
      byRole: String(item.byRole),
      // A letter is of the application itself, whatever it tells of.
      claimId: item.subject === applicationId || isOfLetter(item) ? null : String(item.subject),
    }));
  return { ...dossier, timeline };
}

const isOfLetter = ({ name }: Item): boolean => String(name).startsWith('letter.');

function dossierOf(items: readonly Item[]): Dossier | undefined {
  const application = items.find((item) => item.kind === 'application');
  if (application === undefined) return undefined;
  const claims = items.filter((item) => item.kind === 'claim').map((item) => claimRecord.parse(item));
  const assignee = assigneeOf(items.find((item) => item.kind === 'assignee'));
  return { application: parse(application), claims, assignee };
}

/** Applications by id, in the order asked for; what does not exist, or was destroyed, is left out. */
export async function loadApplications(ids: readonly string[]): Promise<Application[]> {
  const items = await batchGet(ids.map(keys.application), { consistent: true });
  return items.filter(({ kind }) => kind === 'application').map(parse);
}
