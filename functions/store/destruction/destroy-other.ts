import { keptThrough } from '../../../domain/destruction/keep-terms-table';
import type { DestructionLine } from '../../../domain/destruction/list';
import { aidRecord } from '../../../domain/state-aid/register';
import { removeEveryVersion } from '../../gateways/document-files';
import { loadAidGrants } from '../aid-grants';
import { commit, type NamedAction } from '../commit';
import { loadDocument } from '../documents';
import { keys } from '../keys';
import { batchGet, get } from '../table';
import type { DestroyingAt, Outcome } from './destroy-case';
import { lineAction, tallyAction } from './lists';

/** The record of a grant of de-minimis aid, and what the register still holds of it: one write. */
export async function destroyAidGrant(line: DestructionLine, { now, today }: DestroyingAt): Promise<Outcome> {
  const [grant] = await loadAidGrants([line.subjectId]);
  if (grant !== undefined && today <= keptThrough('de-minimis', grant.grantedOn)) return 'not-due';
  const committed = await commit([
    { name: 'grant', delete: { Key: keys.aidGrant(line.subjectId) } },
    notStoppedAtAll(line.subjectId),
    ...(grant === undefined ? [] : await outOfRegister(line.subjectId, grant.kvkNumber)),
    lineAction({ ...line, destroyedAt: now, items: { 'aid-grant': 1 } }),
    tallyAction(line.listId, 'approved', 'destroyed'),
  ]);
  if (committed.ok) return 'destroyed';
  if (committed.failed.includes('not stopped')) return 'stopped';
  throw new Error(`changed meanwhile: ${committed.failed.join(', ')}`);
}

/** The case is most often gone by then; one that is still there may be stopped. */
const notStoppedAtAll = (applicationId: string): NamedAction => ({
  name: 'not stopped',
  check: {
    Key: keys.keeping(applicationId),
    ConditionExpression: 'attribute_not_exists(pk) OR runningStops = :none',
    ExpressionAttributeValues: { ':none': 0 },
  },
});

/** At every number of the undertaking, as far as its entry names them. */
async function outOfRegister(applicationId: string, kvkNumber: string): Promise<NamedAction[]> {
  const own = await get(keys.aid(kvkNumber), { consistent: true });
  const entry = own && aidRecord.parse(own).entries.find((one) => one.applicationId === applicationId);
  if (entry === undefined) return [];
  const records = await batchGet(entry.kvkNumbers.map(keys.aid), { consistent: true });
  return records
    .map((item) => aidRecord.parse(item))
    .map((record) => ({
      name: `aid ${record.kvkNumber}`,
      update: {
        Key: keys.aid(record.kvkNumber),
        UpdateExpression: 'SET #entries = :entries, #version = :next',
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#entries': 'entries', '#version': 'version' },
        ExpressionAttributeValues: {
          ':entries': record.entries.filter((one) => one.applicationId !== applicationId),
          ':version': record.version,
          ':next': record.version + 1,
        },
      },
    }));
}

/** A report of the bank as it was uploaded, with its item; what it came to stays with its batch. */
export async function destroyBankReport(line: DestructionLine, { now }: DestroyingAt): Promise<Outcome> {
  const document = await loadDocument(line.subjectId);
  if (document !== undefined) await removeEveryVersion(document.objectKey);
  const committed = await commit([
    { name: 'document', delete: { Key: keys.document(line.subjectId) } },
    lineAction({ ...line, destroyedAt: now, items: { document: 1, file: 1 } }),
    tallyAction(line.listId, 'approved', 'destroyed'),
  ]);
  if (!committed.ok) throw new Error(`changed meanwhile: ${committed.failed.join(', ')}`);
  return 'destroyed';
}
