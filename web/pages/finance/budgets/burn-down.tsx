import { Heading2 } from '@utrecht/component-library-react';
import { lazy, Suspense } from 'react';
import type { BudgetAnswer, BudgetHistoryAnswer, MenuEntryAnswer } from '../../../api/answers';
import { withQuery } from '../../../api/client';
import { useApi } from '../../../api/use-api';
import { useSay } from '../../../language/language';
import { AddressSelect } from '../../../parts/address-select';
import { Loaded } from '../../../parts/loaded';
import { useAddressValue } from '../../../parts/use-address-value';
import { BurnDownTable } from './burn-down-table';
import { isCapped, parts, partWords, type Unit } from './parts';
import { yearsOf } from './years';

/** Only who opens this page fetches what draws. */
const BurnDownPlot = lazy(async () => ({ default: (await import('./burn-down-plot')).BurnDownPlot }));

/** How the budget went down over time: drawn, and the same as a table. */
export function BurnDown({ scheme }: { readonly scheme: MenuEntryAnswer }) {
  const say = useSay();
  const [year] = useAddressValue('year');
  const [asked] = useAddressValue('unit');
  const now = useApi<BudgetAnswer>(`/v1/budgets/${scheme.schemeId}`);
  const history = useApi<BudgetHistoryAnswer>(withQuery(`/v1/budgets/${scheme.schemeId}/history`, { year }));
  return (
    <section>
      <Heading2>{say({ nl: 'Verloop van het budget', en: 'The budget over time' })}</Heading2>
      <Loaded of={history} lines={16}>
        {({ items }) => {
          const [last] = items.slice(-1);
          const usual: Unit =
            last !== undefined && !isCapped(last, 'amountCents') && isCapped(last, 'awards') ? 'awards' : 'amountCents';
          const unit = asked === '' ? usual : asked === 'awards' ? 'awards' : 'amountCents';
          return (
            <>
              <Choices years={yearsOf(scheme, now.data?.year ?? null)} usual={usual} />
              <Legend />
              <Suspense fallback={<div className="plot" />}>
                <BurnDownPlot items={items} unit={unit} />
              </Suspense>
              <BurnDownTable items={items} unit={unit} name={`budget-${scheme.schemeId}`} />
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function Choices({ years, usual }: { readonly years: readonly string[]; readonly usual: Unit }) {
  const say = useSay();
  const inUnits = [
    { value: 'amountCents', label: say({ nl: 'euro', en: 'euro' }) },
    { value: 'awards', label: say({ nl: 'aantallen', en: 'numbers' }) },
  ].sort((a) => (a.value === usual ? -1 : 1));
  return (
    <div className="filters">
      <AddressSelect id="unit" name="unit" label={say({ nl: 'Geteld in', en: 'Counted in' })} options={inUnits} />
      {years.length > 1 && (
        <AddressSelect
          id="year"
          name="year"
          label={say({ nl: 'Jaar', en: 'Year' })}
          options={years.map((value) => ({ value, label: value }))}
        />
      )}
    </div>
  );
}

function Legend() {
  const say = useSay();
  return (
    <ul className="legend">
      {parts.map((part) => (
        <li key={part}>
          <span className={`swatch swatch--${part}`} aria-hidden="true" /> {say(partWords[part])}
        </li>
      ))}
    </ul>
  );
}
