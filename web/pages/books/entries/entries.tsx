import { useRef } from 'react';
import type { LedgerEntryAnswer } from '../../../api/answers';
import { useMergedList } from '../../../api/use-merged-list';
import { useSay } from '../../../language/language';
import { DataTable } from '../../../parts/data-table';
import { ShowMore } from '../../../parts/show-more';
import { LoadedPeriod } from '../period';
import { useEntryColumns } from './entry-columns';
import { linesOf } from './lines';

interface Contents {
  readonly schemeId: string;
  readonly period: string;
  readonly from: string;
  readonly to: string;
}

/** The API gives the entries of a scheme as one list, in the order of the books. */
const oneList = [''];
const asGiven = (): number => 0;

export function Entries({ schemeId, period, from, to }: Contents) {
  const say = useSay();
  const rows = useRef<HTMLDivElement>(null);
  const query = { schemeId, period, from, to };
  const list = useMergedList<LedgerEntryAnswer>({ path: '/v1/ledger', regions: oneList, query, order: asGiven });
  const lines = linesOf(list.rows ?? []);
  const columns = useEntryColumns(lines);
  return (
    <div ref={rows}>
      <LoadedPeriod of={list} lines={16}>
        {() => (
          <>
            <DataTable
              caption={say({ nl: 'Bewegingen, de oudste bovenaan', en: 'Movements, the oldest on top' })}
              columns={columns}
              rows={lines}
              rowKey={({ key }) => key}
              empty={say({ nl: 'In deze periode is niets geboekt.', en: 'Nothing was booked in this period.' })}
              csv={{
                name: ['grootboek', schemeId, period, from, to].filter(Boolean).join('-'),
                all: async () => linesOf(await list.all()),
              }}
            />
            <ShowMore list={list} shown={lines.length} rows={rows} />
          </>
        )}
      </LoadedPeriod>
    </div>
  );
}
