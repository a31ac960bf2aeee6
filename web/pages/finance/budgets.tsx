import '../../design/office.css';
import { useQueries } from '@tanstack/react-query';
import type { BudgetAnswer, MenuEntryAnswer } from '../../api/answers';
import { callJson } from '../../api/client';
import { useSchemes } from '../../api/use-schemes';
import { RequireRole } from '../../auth/require-role';
import { useSession } from '../../auth/use-session';
import { useSay } from '../../language/language';
import { Failed } from '../../parts/failed';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { RegionFilter } from '../../parts/region-filter';
import { useAddressValue } from '../../parts/use-address-value';
import { Waiting } from '../../parts/waiting';
import { BudgetTable } from './budgets/budget-table';

export const Component = () => (
  <RequireRole roles={['officer', 'steering-group', 'finance', 'admin', 'auditor']}>
    <Budgets />
  </RequireRole>
);

/** Where the money of each scheme of the caller's regions stands. */
function Budgets() {
  const say = useSay();
  const regions = useSession()?.regions ?? [];
  const [region] = useAddressValue('region');
  const schemes = useSchemes();
  const own = ({ handledHere, region: of }: MenuEntryAnswer) =>
    handledHere && regions.includes(of) && (region === '' || region === of);
  return (
    <Page wide title={say({ nl: 'Budgetten', en: 'Budgets' })}>
      <search className="filters" aria-label={say({ nl: 'Filters', en: 'Filters' })}>
        <RegionFilter />
      </search>
      <Loaded of={schemes} lines={12}>
        {({ items }) => <All schemes={items.filter(own)} />}
      </Loaded>
    </Page>
  );
}

function All({ schemes }: { readonly schemes: readonly MenuEntryAnswer[] }) {
  const budgets = useQueries({
    queries: schemes.map(({ schemeId }) => {
      const path = `/v1/budgets/${schemeId}`;
      return { queryKey: [path], queryFn: () => callJson<BudgetAnswer>('GET', path) };
    }),
  });
  const failed = budgets.find(({ isError }) => isError);
  if (failed !== undefined)
    return <Failed error={failed.error} retry={() => budgets.forEach((one) => void one.refetch())} />;
  if (budgets.some(({ data }) => data === undefined)) return <Waiting lines={12} />;
  const rows = schemes.flatMap((scheme, index) => {
    const budget = budgets[index]?.data;
    return budget === undefined ? [] : [{ scheme, budget }];
  });
  return <BudgetTable rows={rows} />;
}
