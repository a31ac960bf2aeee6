import { useRef } from 'react';
import { Link } from 'react-router';
import type { WorkItem } from '../../../api/answers';
import { useMergedList } from '../../../api/use-merged-list';
import { useRegionName } from '../../../api/use-region-name';
import { useSchemeName } from '../../../api/use-schemes';
import { useSession } from '../../../auth/use-session';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { euro } from '../../../parts/csv';
import { type Column, DataTable } from '../../../parts/data-table';
import { Loaded } from '../../../parts/loaded';
import { ShowMore } from '../../../parts/show-more';
import { Status } from '../../../parts/status';
import { TakeButton } from '../take-button';
import { type Queue, queueWords } from './queues';
import { useRowKeys } from './use-row-keys';

interface Contents {
  readonly queue: Queue;
  readonly regions: readonly string[];
  readonly mine: boolean;
}

const oldestFirst = (a: WorkItem, b: WorkItem): number => compare(a.deadline, b.deadline) || compare(a.id, b.id);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function WorkTable({ queue, regions, mine }: Contents) {
  const say = useSay();
  const rows = useRef<HTMLDivElement>(null);
  const columns = useColumns();
  const officer = useSession()?.roles.includes('officer') === true;
  const list = useMergedList<WorkItem>({
    path: '/v1/worklist',
    regions,
    query: { queue },
    order: oldestFirst,
    // The steering group decides on applications, and does nothing with claims.
    keep: ({ assignee, kind }) => (!mine || assignee?.mine === true) && (officer || kind === 'application'),
    kept: mine ? 'mine' : 'all',
  });
  useRowKeys(rows);
  const words = queueWords[queue];
  return (
    <div ref={rows}>
      <Loaded of={list} lines={12}>
        {() => (
          <>
            <DataTable
              caption={`${say(words.name)}: ${say({ nl: 'oudste termijn eerst', en: 'oldest deadline first' })}`}
              columns={columns}
              rows={list.rows ?? []}
              rowKey={({ id }) => id}
              empty={
                mine
                  ? say({ nl: 'U hebt op deze lijst geen zaken.', en: 'You have no cases on this list.' })
                  : say(words.empty)
              }
              csv={{ name: `werkvoorraad-${queue}`, all: list.all }}
            />
            <ShowMore list={list} shown={list.rows?.length ?? 0} rows={rows} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function useColumns(): Column<WorkItem>[] {
  const say = useSay();
  const { shortDay, money } = useFormat();
  const [schemeName, regionName] = [useSchemeName(), useRegionName()];
  return [
    {
      head: say({ nl: 'Uiterlijk', en: 'Deadline' }),
      cell: ({ deadline }) => (
        <time dateTime={deadline} className="nowrap">
          {shortDay(deadline)}
        </time>
      ),
      csv: ({ deadline }) => deadline,
    },
    {
      head: say({ nl: 'Dossier', en: 'Case' }),
      cell: (item) => (
        <Link to={`/dossiers/${item.applicationId}`} className="nowrap">
          {item.number ?? item.applicationId}
          {item.kind === 'claim' && (
            <span className="beside">
              {say({ nl: 'termijn', en: 'instalment' })} {item.id.split('-').at(-1)}
            </span>
          )}
        </Link>
      ),
      csv: ({ number, applicationId }) => number ?? applicationId,
    },
    {
      head: say({ nl: 'Werkgever', en: 'Employer' }),
      cell: ({ tradeName, kvkNumber }) => (
        <>
          {tradeName}
          <small className="beside">KvK {kvkNumber}</small>
        </>
      ),
      csv: ({ tradeName }) => tradeName,
    },
    { head: 'KvK', cell: () => null, csv: ({ kvkNumber }) => kvkNumber, fileOnly: true },
    {
      head: say({ nl: 'Regeling', en: 'Scheme' }),
      cell: ({ schemeId, region }) => (
        <>
          {schemeName(schemeId)}
          <small className="beside">{regionName(region)}</small>
        </>
      ),
      csv: ({ schemeId }) => schemeName(schemeId),
    },
    {
      head: say({ nl: 'Status', en: 'Status' }),
      cell: ({ kind, status }) => <Status of={kind} status={status} office />,
      csv: ({ status }) => status,
    },
    {
      head: say({ nl: 'Bedrag', en: 'Amount' }),
      cell: ({ amountCents }) => (amountCents === null ? '–' : money(amountCents)),
      csv: ({ amountCents }) => euro(amountCents),
      numeric: true,
    },
    {
      head: say({ nl: 'Wie', en: 'Who' }),
      cell: (item) => (
        <TakeButton applicationId={item.applicationId} number={item.number ?? ''} assignee={item.assignee} />
      ),
      csv: ({ assignee }) => assignee?.name ?? null,
    },
  ];
}
