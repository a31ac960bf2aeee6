import { Link } from 'react-router';
import type { BudgetAnswer, MenuEntryAnswer } from '../../../api/answers';
import { useRegionName } from '../../../api/use-region-name';
import { useFormat } from '../../../language/format';
import { useLanguage, useSay } from '../../../language/language';
import { type Cell, euro } from '../../../parts/csv';
import { type Column, DataTable } from '../../../parts/data-table';
import { BudgetSplit } from './budget-split';
import { isCapped, partWords } from './parts';

interface Row {
  readonly scheme: MenuEntryAnswer;
  readonly budget: BudgetAnswer;
}

const columnsOfMoney = ['cap', 'reserved', 'committed', 'paid', 'available'] as const;
type MoneyColumn = (typeof columnsOfMoney)[number];

const heads = {
  ...partWords,
  cap: { nl: 'Plafond', en: 'Cap' },
  committed: { nl: 'Toegekend', en: 'Committed' },
} as const;

/** One line a scheme. The file has euro and numbers in columns of their own. */
export function BudgetTable({ rows }: { readonly rows: readonly Row[] }) {
  const say = useSay();
  const columns = useColumns();
  const fileColumns = useFileColumns();
  return (
    <DataTable
      caption={say({ nl: 'Stand per regeling, in euro en in aantallen', en: 'Per scheme, in euro and in numbers' })}
      columns={[...columns, ...fileColumns]}
      rows={rows}
      rowKey={({ scheme }) => scheme.schemeId}
      empty={say({ nl: 'Er zijn geen regelingen in deze regio.', en: 'There are no schemes in this region.' })}
      csv={{ name: 'budgetten', all: async () => rows }}
    />
  );
}

function useColumns(): Column<Row>[] {
  const say = useSay();
  const { language } = useLanguage();
  const { money, number } = useFormat();
  const regionName = useRegionName();
  return [
    {
      head: say({ nl: 'Regeling', en: 'Scheme' }),
      cell: ({ scheme, budget }) => (
        <>
          <Link to={`/budgetten/${scheme.schemeId}`}>{scheme.name[language]}</Link>
          <small className="beside">
            {regionName(scheme.region)}
            {budget.year !== null && `, ${budget.year}`}
          </small>
          <BudgetSplit budget={budget} unit={isCapped(budget, 'amountCents') ? 'amountCents' : 'awards'} />
        </>
      ),
    },
    ...columnsOfMoney.map(
      (column): Column<Row> => ({
        head: say(heads[column]),
        numeric: true,
        cell: ({ budget }) => {
          const { amountCents, awards } = budget[column];
          return (
            <>
              {amountCents === null ? '–' : money(amountCents)}
              <small className="beside">{awards === null ? '–' : number(awards)}</small>
            </>
          );
        },
      }),
    ),
    {
      head: say({ nl: 'Wachtlijst', en: 'Waiting list' }),
      numeric: true,
      cell: ({ budget }) => number(budget.waiting.awards),
    },
  ];
}

function useFileColumns(): Column<Row>[] {
  const say = useSay();
  const { language } = useLanguage();
  const regionName = useRegionName();
  const inFile = (head: string, csv: (row: Row) => Cell): Column<Row> => ({
    head,
    csv,
    cell: () => null,
    fileOnly: true,
  });
  const both = (column: MoneyColumn | 'waiting', name: string) => [
    inFile(`${name} (euro)`, ({ budget }) => euro(budget[column].amountCents)),
    inFile(`${name} (${say({ nl: 'aantal', en: 'number' })})`, ({ budget }) => budget[column].awards),
  ];
  return [
    inFile(say({ nl: 'Regeling', en: 'Scheme' }), ({ scheme }) => scheme.name[language]),
    inFile(say({ nl: 'Regio', en: 'Region' }), ({ scheme }) => regionName(scheme.region)),
    inFile(say({ nl: 'Jaar', en: 'Year' }), ({ budget }) => budget.year),
    ...columnsOfMoney.flatMap((column) => both(column, say(heads[column]))),
    ...both('waiting', say({ nl: 'Wachtlijst', en: 'Waiting list' })),
  ];
}
