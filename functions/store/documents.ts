import type { Application } from '../../domain/application/record';
import { belongsTo } from '../../domain/document/evidence';
import { type DocumentRecord, documentRecord } from '../../domain/document/record';
import { commit, type NamedAction } from './commit';
import { keys } from './keys';
import { batchGet, get } from './table';

/** Consistent: what was acknowledged before is seen. Undefined: no such document. */
export async function loadDocument(id: string): Promise<DocumentRecord | undefined> {
  const item = await get(keys.document(id), { consistent: true });
  return item === undefined ? undefined : documentRecord.parse(item);
}

/** Documents by id, in the order asked for; what does not exist is left out. Without ids nothing is asked. */
export async function loadDocuments(ids: readonly string[]): Promise<DocumentRecord[]> {
  if (ids.length === 0) return [];
  const items = await batchGet([...new Set(ids)].map(keys.document), { consistent: true });
  return items.map((item) => documentRecord.parse(item));
}

/** Writes a document that is announced. */
export async function announceDocument(document: DocumentRecord): Promise<void> {
  const Item = { ...keys.document(document.id), kind: 'document', ...present(document) };
  const committed = await commit([
    { name: 'document', put: { Item, ConditionExpression: 'attribute_not_exists(pk)' } },
  ]);
  if (!committed.ok) throw new Error(`document ${document.id} exists already`);
}

/** Null is absent in the table, so that attaching can ask what is not there yet. */
const present = (document: DocumentRecord) =>
  Object.fromEntries(Object.entries(document).filter(([, value]) => value !== null));

/**
 * The documents that are handed in with an application, as writes beside its own. One that two name at the same moment
 * goes to the first; whoever comes later finds that out when it is looked at.
 */
export const attachActions = (documents: readonly DocumentRecord[], application: Application): NamedAction[] =>
  documents
    .filter((document) => document.applicationId === null && belongsTo(document, application))
    .map(({ id }) => ({
      name: `document ${id}`,
      update: {
        Key: { ...keys.document(id) },
        UpdateExpression:
          'SET applicationId = if_not_exists(applicationId, :application), #region = if_not_exists(#region, :region)',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#region': 'region' },
        ExpressionAttributeValues: { ':application': application.id, ':region': application.region },
      },
    }));

/**
 * Documents that an officer uploaded and now hands in for an employer, as writes: they are the employer's from then on.
 * Each as `attachActions` has it.
 */
export const handOverActions = (documents: readonly DocumentRecord[], application: Application): NamedAction[] =>
  documents.map(({ id }) => ({
    name: `document ${id}`,
    update: {
      Key: { ...keys.document(id) },
      UpdateExpression:
        'SET organisation = if_not_exists(organisation, :organisation), applicationId = if_not_exists(applicationId, :application), #region = if_not_exists(#region, :region)',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#region': 'region' },
      ExpressionAttributeValues: {
        ':organisation': application.organisation,
        ':application': application.id,
        ':region': application.region,
      },
    },
  }));

/** Writes what became of a document; false when somebody came in between. */
export async function commitStatus(prior: DocumentRecord, next: DocumentRecord): Promise<boolean> {
  const committed = await commit([
    {
      name: 'document',
      update: {
        Key: { ...keys.document(next.id) },
        UpdateExpression: 'SET #status = :status, judgedAt = :at, refusedBecause = :because',
        ConditionExpression: '#status = :prior',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ':status': next.status,
          ':at': next.judgedAt,
          ':because': next.refusedBecause,
          ':prior': prior.status,
        },
      },
    },
  ]);
  return committed.ok;
}
