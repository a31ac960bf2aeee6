import '../../design/office.css';
import { useRef } from 'react';
import { Link } from 'react-router';
import type { BatchAnswer } from '../../api/answers';
import { useMergedList } from '../../api/use-merged-list';
import { useRegionName } from '../../api/use-region-name';
import { RequireRole } from '../../auth/require-role';
import { useFormat } from '../../language/format';
import { useSay } from '../../language/language';
import { AddressSelect } from '../../parts/address-select';
import { euro } from '../../parts/csv';
import { type Column, DataTable } from '../../parts/data-table';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { RegionFilter } from '../../parts/region-filter';
import { ShowMore } from '../../parts/show-more';
import { Status } from '../../parts/status';
import { useAddressValue } from '../../parts/use-address-value';
import { statusWords } from '../../words/statuses';

export const Component = () => (
  <RequireRole roles={['finance']}>
    <Batches />
  </RequireRole>
);

/** The API gives the batches of all regions as one list, newest first. */
const oneList = [''];
const newestFirst = (a: BatchAnswer, b: BatchAnswer): number => (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);

function Batches() {
  const say = useSay();
  const rows = useRef<HTMLDivElement>(null);
  const columns = useColumns();
  const [status] = useAddressValue('status');
  const [region] = useAddressValue('region');
  const list = useMergedList<BatchAnswer>({
    path: '/v1/payout-batches',
    regions: oneList,
    query: {},
    order: newestFirst,
    keep: (batch) => [batch.status, ''].includes(status) && [batch.region, ''].includes(region),
    kept: `${status} ${region}`,
  });
  const statuses = Object.entries(statusWords.batch).map(([value, { employer }]) => ({ value, label: say(employer) }));
  return (
    <Page
      wide
      title={say({ nl: 'Betaalbatches', en: 'Payout batches' })}
      actions={<Link to="/betalingen">{say({ nl: 'Nieuwe batch maken', en: 'Make a new batch' })}</Link>}
    >
      <search className="filters" aria-label={say({ nl: 'Filters', en: 'Filters' })}>
        <AddressSelect
          id="status"
          name="status"
          label={say({ nl: 'Status', en: 'Status' })}
          all={say({ nl: 'Alle', en: 'All' })}
          options={statuses}
        />
        <RegionFilter />
      </search>
      <div ref={rows}>
        <Loaded of={list} lines={12}>
          {() => (
            <>
              <DataTable
                caption={say({ nl: 'Nieuwste eerst', en: 'Newest first' })}
                columns={columns}
                rows={list.rows ?? []}
                rowKey={({ id }) => id}
                empty={
                  status === '' && region === ''
                    ? say({ nl: 'Er is nog geen batch gemaakt.', en: 'No batch has been made yet.' })
                    : say({
                        nl: 'Er zijn geen batches met deze filters.',
                        en: 'There are no batches with these filters.',
                      })
                }
                csv={{ name: 'betaalbatches', all: list.all }}
              />
              <ShowMore list={list} shown={list.rows?.length ?? 0} rows={rows} />
            </>
          )}
        </Loaded>
      </div>
    </Page>
  );
}

function useColumns(): Column<BatchAnswer>[] {
  const say = useSay();
  const { moment, shortDay, money, number } = useFormat();
  const regionName = useRegionName();
  return [
    {
      head: say({ nl: 'Gemaakt', en: 'Made' }),
      cell: ({ id, createdAt, madeBy }) => (
        <>
          <Link to={`/betaalbatches/${id}`}>{moment(createdAt)}</Link>
          <small className="beside">
            {say(madeBy.mine ? { nl: 'door u', en: 'by you' } : { nl: 'door een collega', en: 'by a colleague' })}
          </small>
        </>
      ),
      csv: ({ createdAt }) => createdAt,
    },
    {
      head: say({ nl: 'Regio', en: 'Region' }),
      cell: ({ region }) => regionName(region),
      csv: ({ region }) => regionName(region),
    },
    {
      head: say({ nl: 'Betaaldag', en: 'Day of payment' }),
      cell: ({ executionOn }) => <time dateTime={executionOn}>{shortDay(executionOn)}</time>,
      csv: ({ executionOn }) => executionOn,
    },
    {
      head: say({ nl: 'Regels', en: 'Lines' }),
      numeric: true,
      cell: ({ lines }) => number(lines),
      csv: ({ lines }) => lines,
    },
    {
      head: say({ nl: 'Totaal', en: 'Total' }),
      numeric: true,
      cell: ({ totalCents }) => money(totalCents),
      csv: ({ totalCents }) => euro(totalCents),
    },
    {
      head: say({ nl: 'Open bij de bank', en: 'Open at the bank' }),
      numeric: true,
      cell: ({ releasedAt, openLines }) => (releasedAt === null ? '–' : number(openLines)),
      csv: ({ releasedAt, openLines }) => (releasedAt === null ? null : openLines),
    },
    {
      head: say({ nl: 'Status', en: 'Status' }),
      cell: ({ status, recall }) => (
        <>
          <Status of="batch" status={status} office />
          {recall !== null && status === 'released' && (
            <small className="beside">
              {say({ nl: 'Terugroepen wacht op een besluit', en: 'A recall waits for a decision' })}
            </small>
          )}
        </>
      ),
      csv: ({ status }) => status,
    },
  ];
}
