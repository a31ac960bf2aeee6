import '../../design/office.css';
import { Paragraph } from '@utrecht/component-library-react';
import { useRef } from 'react';
import type { ApplicationSummary } from '../../api/answers';
import { useMergedList } from '../../api/use-merged-list';
import { RequireRole } from '../../auth/require-role';
import { useSession } from '../../auth/use-session';
import { useSay } from '../../language/language';
import { AddressSelect } from '../../parts/address-select';
import { DataTable } from '../../parts/data-table';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { RegionFilter } from '../../parts/region-filter';
import { ShowMore } from '../../parts/show-more';
import { useAddressValue } from '../../parts/use-address-value';
import { statusWords } from '../../words/statuses';
import { useCaseColumns } from './search/case-columns';
import { SearchField } from './search/search-field';

export const Component = () => (
  <RequireRole roles={['officer', 'steering-group', 'auditor']}>
    <Search />
  </RequireRole>
);

const newestFirst = (a: ApplicationSummary, b: ApplicationSummary): number =>
  keyOf(a) < keyOf(b) ? 1 : keyOf(a) > keyOf(b) ? -1 : 0;
const keyOf = ({ receivedAt, id }: ApplicationSummary): string => `${receivedAt} ${id}`;

/** Finds cases; what is looked for is in the address. Without a word: every case, newest first. */
function Search() {
  const say = useSay();
  const [q] = useAddressValue('q');
  const [status] = useAddressValue('status');
  const [region] = useAddressValue('region');
  const regions = (useSession()?.regions ?? []).filter((one) => region === '' || one === region);
  const statuses = Object.entries(statusWords.application).map(([value, { office, employer }]) => ({
    value,
    label: say(office ?? employer),
  }));
  return (
    <Page wide title={say({ nl: 'Dossiers zoeken', en: 'Search cases' })}>
      <search className="filters">
        <SearchField />
        <AddressSelect
          id="status"
          name="status"
          label={say({ nl: 'Status', en: 'Status' })}
          all={say({ nl: 'Alle', en: 'All' })}
          options={statuses}
        />
        <RegionFilter />
      </search>
      <Results key={`${q} ${status} ${region}`} query={{ q, status }} regions={regions} />
    </Page>
  );
}

interface Asked {
  readonly query: { readonly q: string; readonly status: string };
  readonly regions: readonly string[];
}

function Results({ query, regions }: Asked) {
  const say = useSay();
  const rows = useRef<HTMLDivElement>(null);
  const columns = useCaseColumns();
  const list = useMergedList<ApplicationSummary>({ path: '/v1/applications', regions, query, order: newestFirst });
  const found = list.rows ?? [];
  const more = list.hasNextPage ? say({ nl: ' of meer', en: ' or more' }) : '';
  return (
    <div ref={rows}>
      <Loaded of={list} lines={12}>
        {() => (
          <>
            <Paragraph role="status">
              {say({ nl: `${found.length}${more} gevonden.`, en: `${found.length}${more} found.` })}
            </Paragraph>
            <DataTable
              caption={say({ nl: 'Dossiers, nieuwste eerst', en: 'Cases, newest first' })}
              columns={columns}
              rows={found}
              rowKey={({ id }) => id}
              empty={say({
                nl: 'Geen dossier gevonden. Zoek op (een deel van) het dossiernummer, de naam van het bedrijf of het hele KvK-nummer.',
                en: 'No case found. Search by (part of) the case number, the name of the company or the whole KvK number.',
              })}
              csv={{ name: 'dossiers', all: list.all }}
            />
            <ShowMore list={list} shown={found.length} rows={rows} />
          </>
        )}
      </Loaded>
    </div>
  );
}
