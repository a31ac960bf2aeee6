import { useRegionName } from '../api/use-region-name';
import { useSchemeName } from '../api/use-schemes';
import { useFormat } from '../language/format';
import { useSay } from '../language/language';
import { euro } from './csv';
import type { Column } from './data-table';

/** Columns that several lists of the office have. */

export function useSchemeColumn<T extends { readonly schemeId: string; readonly region: string }>(): Column<T> {
  const say = useSay();
  const [schemeName, regionName] = [useSchemeName(), useRegionName()];
  return {
    head: say({ nl: 'Regeling', en: 'Scheme' }),
    cell: ({ schemeId, region }) => (
      <>
        {schemeName(schemeId)}
        <small className="beside">{regionName(region)}</small>
      </>
    ),
    csv: ({ schemeId }) => schemeName(schemeId),
  };
}

interface OfEmployer {
  readonly tradeName: string | null;
  readonly kvkNumber: string | null;
}

/** On the page one column; in the file two. */
export function useEmployerColumns<T extends OfEmployer>(): Column<T>[] {
  const say = useSay();
  return [
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
  ];
}

export function useAmountColumn<T extends { readonly amountCents: number | null }>(): Column<T> {
  const say = useSay();
  const { money } = useFormat();
  return {
    head: say({ nl: 'Bedrag', en: 'Amount' }),
    numeric: true,
    cell: ({ amountCents }) => (amountCents === null ? '–' : money(amountCents)),
    csv: ({ amountCents }) => euro(amountCents),
  };
}

/** @param head in the reader's language */
export function useDayColumn<T>(head: string, dayOf: (row: T) => string | null): Column<T> {
  const { shortDay } = useFormat();
  return {
    head,
    cell: (row) => {
      const day = dayOf(row);
      return day === null ? (
        '–'
      ) : (
        <time dateTime={day} className="nowrap">
          {shortDay(day)}
        </time>
      );
    },
    csv: dayOf,
  };
}
