import type { YearEndAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import type { Column } from '../../../parts/data-table';
import { bookPartWords } from '../../../words/budget-parts';

export type Open = YearEndAnswer['total'];

export interface OpenRow {
  readonly of: Open;
  readonly isTotal: boolean;
}

const shownParts = ['reserved', 'committed', 'receivable', 'paid'] as const;

/** What was open, a column for each part: euro with the number below it. */
export function useOpenColumns<T extends OpenRow>(): Column<T>[] {
  const say = useSay();
  const { money, number } = useFormat();
  return shownParts.map((part) => ({
    head: say(bookPartWords[part]),
    numeric: true,
    cell: ({ of, isTotal }) => {
      const inEuro = money(of[part].amountCents);
      return (
        <>
          {isTotal ? <strong>{inEuro}</strong> : inEuro}
          {/* What is owed back is no number of awards. */}
          {part !== 'receivable' && <small className="beside">{number(of[part].awards)}</small>}
        </>
      );
    },
  }));
}
