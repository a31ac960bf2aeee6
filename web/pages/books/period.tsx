import type { UseQueryResult } from '@tanstack/react-query';
import { Paragraph } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import type { MonthClosePage } from '../../api/answers';
import { isRefused } from '../../api/problem';
import { useFormat } from '../../language/format';
import { useSay } from '../../language/language';
import { AddressSelect } from '../../parts/address-select';
import { Loaded } from '../../parts/loaded';
import { Notice } from '../../parts/notice';
import { useAddressValue } from '../../parts/use-address-value';
import { DayFilter } from '../office/calls/day-filter';
import { monthsOf } from './months';

interface Period {
  readonly month: string;
  readonly from: string;
  readonly to: string;
}

/** Which part of the books, out of the address: a month, or days; `''` is none. A month goes before days. */
export function usePeriod(): Period {
  const [month] = useAddressValue('month');
  const [from] = useAddressValue('from');
  const [to] = useAddressValue('to');
  return month === '' ? { month, from, to } : { month, from: '', to: '' };
}

/** Days are asked for only where no month is chosen. */
export function PeriodFilter({ books }: { readonly books: MonthClosePage }) {
  const say = useSay();
  const { month: monthName } = useFormat();
  const [month] = useAddressValue('month');
  const closed = new Set(books.items.map((close) => close.month));
  const note = say({ nl: ' (afgesloten)', en: ' (closed)' });
  return (
    <>
      <AddressSelect
        id="month"
        name="month"
        label={say({ nl: 'Maand', en: 'Month' })}
        all={say({ nl: 'Alles, of kies dagen', en: 'All, or choose days' })}
        options={monthsOf(books).map((value) => ({
          value,
          label: `${monthName(value)}${closed.has(value) ? note : ''}`,
        }))}
      />
      {month === '' && (
        <>
          <DayFilter name="from" label={say({ nl: 'Van', en: 'From' })} />
          <DayFilter name="to" label={say({ nl: 'Tot en met', en: 'To' })} />
        </>
      )}
    </>
  );
}

interface Asked<T> {
  readonly of: UseQueryResult<T>;
  readonly lines?: number;
  readonly children: (data: T) => ReactNode;
}

/** As `Loaded`, where the days in the address may be such as cannot be asked for. */
export function LoadedPeriod<T>({ of: query, lines, children }: Asked<T>) {
  const say = useSay();
  if (isRefused(query.error, 'input-invalid')) {
    return (
      <Notice type="error">
        <Paragraph>
          {say({
            nl: 'Deze dagen kunnen niet. Kies dagen tot en met vandaag, met de laatste dag na de eerste.',
            en: 'These days are not possible. Choose days up to today, the last one after the first.',
          })}
        </Paragraph>
      </Notice>
    );
  }
  return (
    <Loaded of={query} {...(lines === undefined ? {} : { lines })}>
      {children}
    </Loaded>
  );
}
