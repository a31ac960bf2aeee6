import { useRef } from 'react';
import type { WorkItem } from '../../../api/answers';
import { useMergedList } from '../../../api/use-merged-list';
import { useSession } from '../../../auth/use-session';
import { useSay } from '../../../language/language';
import { DataTable } from '../../../parts/data-table';
import { Loaded } from '../../../parts/loaded';
import { ShowMore } from '../../../parts/show-more';
import { CeilingRefusals } from './ceiling-refusals';
import { type Queue, queueWords } from './queues';
import { useRowKeys } from './use-row-keys';
import { useWorkColumns } from './work-columns';

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
  const columns = useWorkColumns();
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
            <CeilingRefusals rows={list.rows ?? []} />
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
