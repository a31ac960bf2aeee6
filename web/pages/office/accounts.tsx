import '../../design/office.css';
import '../../design/accounts.css';
import { useRef } from 'react';
import type { AccountSummary } from '../../api/answers';
import { useEvery } from '../../api/use-every';
import { useMergedList } from '../../api/use-merged-list';
import { RequireRole } from '../../auth/require-role';
import { useSession } from '../../auth/use-session';
import { useSay } from '../../language/language';
import { DataTable } from '../../parts/data-table';
import { ListTabs } from '../../parts/list-tabs';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { RegionFilter } from '../../parts/region-filter';
import { ShowMore } from '../../parts/show-more';
import { useAddressValue } from '../../parts/use-address-value';
import { useAccountColumns } from './accounts/account-columns';
import { type AccountList, accountLists, byNumber, listWords, orderOf } from './accounts/account-lists';

export const Component = () => (
  <RequireRole roles={['officer', 'finance', 'auditor']}>
    <Accounts />
  </RequireRole>
);

/** The accounts that employers are paid to; which list and which region is in the address. */
function Accounts() {
  const say = useSay();
  const own = useSession()?.regions ?? [];
  const [asked] = useAddressValue('lijst');
  const [region] = useAddressValue('region');
  const list = accountLists.find((one) => one === asked) ?? 'pending';
  return (
    <Page wide title={say({ nl: 'Rekeningen', en: 'Bank accounts' })}>
      <ListTabs
        label={say({ nl: 'Lijsten', en: 'Lists' })}
        name="lijst"
        lists={accountLists.map((value) => ({ value, label: say(listWords[value].name) }))}
        current={list}
      />
      <p className="queue-explained">{say(listWords[list].explained)}</p>
      {own.length > 1 && (
        <search className="filters" aria-label={say({ nl: 'Filters', en: 'Filters' })}>
          <RegionFilter />
        </search>
      )}
      {list === 'all' ? (
        <Every key={region} regions={own.filter((one) => region === '' || one === region)} />
      ) : (
        <Few key={`${list} ${region}`} list={list} region={region} />
      )}
    </Page>
  );
}

const path = '/v1/bank-accounts';

/** What somebody has to look at stays short: it is read whole, to be put in its own order. */
function Few({ list, region }: { readonly list: Exclude<AccountList, 'all'>; readonly region: string }) {
  const accounts = useEvery<AccountSummary>(path, { status: list, region: region === '' ? undefined : region });
  return (
    <Loaded of={accounts} lines={8}>
      {(items) => {
        const rows = [...items].sort(orderOf[list]);
        return <AccountTable list={list} rows={rows} all={async () => rows} />;
      }}
    </Loaded>
  );
}

function Every({ regions }: { readonly regions: readonly string[] }) {
  const rows = useRef<HTMLDivElement>(null);
  const list = useMergedList<AccountSummary>({ path, regions, query: {}, order: byNumber });
  return (
    <div ref={rows}>
      <Loaded of={list} lines={12}>
        {() => (
          <>
            <AccountTable list="all" rows={list.rows ?? []} all={list.all} />
            <ShowMore list={list} shown={list.rows?.length ?? 0} rows={rows} />
          </>
        )}
      </Loaded>
    </div>
  );
}

interface TableProps {
  readonly list: AccountList;
  readonly rows: readonly AccountSummary[];
  readonly all: () => Promise<readonly AccountSummary[]>;
}

function AccountTable({ list, rows, all }: TableProps) {
  const say = useSay();
  const columns = useAccountColumns();
  const { name, empty } = listWords[list];
  return (
    <DataTable
      caption={say(name)}
      columns={columns}
      rows={rows}
      rowKey={({ region, organisation }) => `${region} ${organisation}`}
      empty={say(empty)}
      csv={{ name: `rekeningen-${list}`, all }}
    />
  );
}
