import type { BudgetHistoryAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { euro } from '../../../parts/csv';
import { type Column, DataTable } from '../../../parts/data-table';
import { partWords, type Unit } from './parts';

type Day = BudgetHistoryAnswer['items'][number];

const columnsOf = ['cap', 'available', 'reserved', 'committed', 'paid', 'waiting'] as const;

const heads = {
  ...partWords,
  cap: { nl: 'Plafond', en: 'Cap' },
  committed: { nl: 'Toegekend', en: 'Committed' },
  waiting: { nl: 'Wachtlijst', en: 'Waiting list' },
} as const;

interface Contents {
  readonly items: readonly Day[];
  readonly unit: Unit;
  readonly name: string;
}

/** The plot in numbers, the newest day first. */
export function BurnDownTable({ items, unit, name }: Contents) {
  const say = useSay();
  const { money, number, shortDay } = useFormat();
  const newestFirst = [...items].reverse();
  const write = (amount: number | null) =>
    amount === null ? '–' : unit === 'amountCents' ? money(amount) : number(amount);
  const columns: Column<Day>[] = [
    {
      head: say({ nl: 'Einde van', en: 'End of' }),
      cell: ({ on }) => <time dateTime={on}>{shortDay(on)}</time>,
      csv: ({ on }) => on,
    },
    ...columnsOf.map(
      (column): Column<Day> => ({
        head: say(heads[column]),
        numeric: true,
        cell: (day) => write(day[column][unit]),
        csv: (day) => (unit === 'amountCents' ? euro(day[column][unit]) : day[column][unit]),
      }),
    ),
  ];
  return (
    <DataTable
      caption={say({
        nl: 'De dagen waarop iets veranderde, nieuwste eerst',
        en: 'The days on which something changed, newest first',
      })}
      columns={columns}
      rows={newestFirst}
      rowKey={({ on }) => on}
      empty={say({ nl: 'Er is nog niets veranderd.', en: 'Nothing has changed yet.' })}
      csv={{ name, all: async () => newestFirst }}
    />
  );
}
