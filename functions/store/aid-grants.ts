import type { LocalDate } from '../../domain/calendar';
import { ok, type Result, refuse } from '../../domain/result';
import { type AidGrant, aidGrantRecord } from '../../domain/state-aid/report';
import { commit, type NamedAction } from './commit';
import { lists } from './index-keys';
import { keys } from './keys';
import { listPage, type PageAsked } from './merged-list';
import type { Page } from './page';
import { batchGet } from './table';

export interface AidGrantsAsked extends PageAsked {
  /** First and last day of the grant, both included. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly wanted?: (grant: AidGrant) => boolean;
}

/** Grants of a region, by day; with many that are not wanted a page may hold fewer than asked for while `next` leads on. */
export const listAidGrants = (
  region: string,
  { from, to, wanted = () => true, ...asked }: AidGrantsAsked,
): Promise<Result<Page<AidGrant>>> =>
  listPage(
    {
      index: 'by-region',
      ...lists.aidGrants(region),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to: `${to}#~` }),
    },
    asked,
    {
      read: (item) => {
        const grant = aidGrantRecord.parse(item);
        return wanted(grant) ? grant : undefined;
      },
    },
  );

/** Consistent; what does not exist is left out. */
export const loadAidGrants = async (applicationIds: readonly string[]): Promise<AidGrant[]> =>
  (await batchGet(applicationIds.map(keys.aidGrant), { consistent: true })).map((item) => aidGrantRecord.parse(item));

/** Writes what was reported, all of it or nothing: only while each grant is as it was read. */
export async function commitReported(grants: readonly AidGrant[]): Promise<Result<null>> {
  if (grants.length === 0) return ok(null);
  const committed = await commit(grants.map(reportedAction));
  if (committed.ok) return ok(null);
  return refuse({ code: 'changed-meanwhile', detail: 'A grant changed at the same moment.' });
}

const reportedAction = ({ applicationId, version, reports }: AidGrant): NamedAction => ({
  name: `reported ${applicationId}`,
  update: {
    Key: keys.aidGrant(applicationId),
    UpdateExpression: 'SET #reports = :reports, #version = :version',
    ConditionExpression: '#version = :prior',
    ExpressionAttributeNames: { '#reports': 'reports', '#version': 'version' },
    ExpressionAttributeValues: { ':reports': reports, ':version': version, ':prior': version - 1 },
  },
});
