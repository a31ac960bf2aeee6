import '../../design/office.css';
import { Paragraph } from '@utrecht/component-library-react';
import type { RecoverySummary } from '../../api/answers';
import { useEvery } from '../../api/use-every';
import { RequireRole } from '../../auth/require-role';
import { employerWords, useCounted } from '../../language/counted';
import { useFormat } from '../../language/format';
import { useSay } from '../../language/language';
import { AddressSelect } from '../../parts/address-select';
import { DataTable } from '../../parts/data-table';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { RegionFilter } from '../../parts/region-filter';
import { useAddressValue } from '../../parts/use-address-value';
import { statusWords } from '../../words/statuses';
import { byUrgency, isOpen, totalsOf } from './list/in-order';
import { useRecoveryColumns } from './list/recovery-columns';

export const Component = () => (
  <RequireRole roles={['officer', 'finance', 'auditor']}>
    <Recoveries />
  </RequireRole>
);

const all = 'alle';
const late = 'te-laat';

/** What is, or may be, claimed back: what somebody must act upon first. */
function Recoveries() {
  const say = useSay();
  const [status] = useAddressValue('status');
  const [region] = useAddressValue('region');
  const list = useEvery<RecoverySummary>('/v1/recoveries', {});
  const keeps = (one: RecoverySummary): boolean => {
    if (region !== '' && one.region !== region) return false;
    if (status === '') return isOpen(one);
    if (status === late) return one.overdueCents > 0;
    return status === all || one.status === status;
  };
  const statuses = Object.entries(statusWords.recovery).map(([value, { employer, office = employer }]) => ({
    value,
    label: say(office),
  }));
  return (
    <Page wide title={say({ nl: 'Terugvorderingen', en: 'Recoveries' })}>
      <search className="filters" aria-label={say({ nl: 'Filters', en: 'Filters' })}>
        <AddressSelect
          id="status"
          name="status"
          label={say({ nl: 'Status', en: 'Status' })}
          options={[
            { value: 'open', label: say({ nl: 'Alles wat open staat', en: 'All that is open' }) },
            ...statuses,
            { value: late, label: say({ nl: 'Te laat met betalen', en: 'Overdue' }) },
            { value: all, label: say({ nl: 'Alle', en: 'All' }) },
          ]}
        />
        <RegionFilter />
      </search>
      <Loaded of={list} lines={12}>
        {(items) => <Shown rows={items.filter(keeps).sort(byUrgency)} />}
      </Loaded>
    </Page>
  );
}

function Shown({ rows }: { readonly rows: readonly RecoverySummary[] }) {
  const say = useSay();
  const columns = useRecoveryColumns();
  return (
    <>
      <Totals rows={rows} />
      <DataTable
        caption={say({
          nl: 'Eerst waar iemand naar moet kijken, dan wat het eerst betaald moet zijn',
          en: 'First what somebody must look at, then what must be paid first',
        })}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={say({
          nl: 'Er zijn geen terugvorderingen met deze filters.',
          en: 'There are no recoveries with these filters.',
        })}
        csv={{ name: 'terugvorderingen', all: async () => rows }}
      />
    </>
  );
}

/** What is owed on what is shown. */
function Totals({ rows }: { readonly rows: readonly RecoverySummary[] }) {
  const say = useSay();
  const counted = useCounted();
  const { money } = useFormat();
  const { debtors, owedCents, overdueCents, owingCents } = totalsOf(rows);
  if (debtors === 0 && owingCents === 0) return null;
  const [open, overdue, owing] = [money(owedCents), money(overdueCents), money(owingCents)];
  return (
    <Paragraph role="status">
      {say({
        nl: `Nog terug te betalen: ${open} door ${counted(debtors, employerWords)}. Daarvan is ${overdue} te laat.`,
        en: `Still to be paid back: ${open} by ${counted(debtors, employerWords)}. Of this ${overdue} is overdue.`,
      })}
      {owingCents > 0 && <> {say({ nl: `Wij moeten ${owing} terugstorten.`, en: `We must refund ${owing}.` })}</>}
    </Paragraph>
  );
}
