import { Link } from 'react-router';
import type { MonthCloseAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { euro } from '../../../parts/csv';
import { type Column, DataTable } from '../../../parts/data-table';
import { bookPartWords } from '../../../words/budget-parts';
import { roleInWords } from '../../../words/timeline';

interface Contents {
  readonly schemeId: string;
  /** Newest first. */
  readonly closes: readonly MonthCloseAnswer[];
}

/** What the budgets of a close come to together; 0 for what never moved. */
const sumOf = ({ budgets }: MonthCloseAnswer, name: string): number =>
  budgets.reduce((sum, { closing }) => sum + (closing[name] ?? 0), 0);

const entriesOf = ({ budgets }: MonthCloseAnswer): number => budgets.reduce((sum, { entries }) => sum + entries, 0);

const shownParts = ['reserved', 'committed', 'paid'] as const;

export function ClosedMonths({ schemeId, closes }: Contents) {
  const say = useSay();
  return (
    <DataTable
      caption={say({
        nl: 'Afgesloten maanden, met de stand aan het eind in euro en in aantallen',
        en: 'Closed months, as they stood at the end in euro and in numbers',
      })}
      columns={useColumns()}
      rows={closes}
      rowKey={({ month }) => month}
      empty={say({ nl: 'Er is nog geen maand afgesloten.', en: 'No month has been closed yet.' })}
      csv={{ name: `afgesloten-maanden-${schemeId}`, all: async () => closes }}
    />
  );
}

function useColumns(): Column<MonthCloseAnswer>[] {
  const say = useSay();
  const { month: monthName, moment, money, number } = useFormat();
  const by = ({ mine, role }: MonthCloseAnswer['closedBy']) =>
    mine ? say({ nl: 'u', en: 'you' }) : say(roleInWords(role));
  return [
    {
      head: say({ nl: 'Maand', en: 'Month' }),
      cell: ({ schemeId, month }) => (
        <Link to={`/administratie/proefbalans?${new URLSearchParams({ scheme: schemeId, month })}`}>
          {monthName(month)}
        </Link>
      ),
      csv: ({ month }) => month,
    },
    {
      head: say({ nl: 'Afgesloten', en: 'Closed' }),
      cell: ({ closedAt, closedBy }) => (
        <>
          {moment(closedAt)}
          <small className="beside">{say({ nl: `door ${by(closedBy)}`, en: `by ${by(closedBy)}` })}</small>
        </>
      ),
      csv: ({ closedAt }) => closedAt,
    },
    {
      head: say({ nl: 'Boekingen tot dan', en: 'Entries until then' }),
      numeric: true,
      cell: (close) => number(entriesOf(close)),
      csv: entriesOf,
    },
    ...shownParts.map(
      (part): Column<MonthCloseAnswer> => ({
        head: say(bookPartWords[part]),
        numeric: true,
        cell: (close) => (
          <>
            {money(sumOf(close, `${part}Cents`))}
            <small className="beside">{number(sumOf(close, `${part}Awards`))}</small>
          </>
        ),
        csv: (close) => euro(sumOf(close, `${part}Cents`)),
      }),
    ),
  ];
}
