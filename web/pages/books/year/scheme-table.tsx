import type { YearEndAnswer } from '../../../api/answers';
import { type Language, useLanguage, useSay } from '../../../language/language';
import { DataTable } from '../../../parts/data-table';
import { type OpenRow, useOpenColumns } from './open-columns';

interface Row extends OpenRow {
  readonly key: string;
  readonly name: string;
  readonly place: string;
}

/** Per scheme; below one that has a budget each year, each of those. */
export function SchemeTable({ answer }: { readonly answer: YearEndAnswer }) {
  const say = useSay();
  const { language } = useLanguage();
  const columns = useOpenColumns<Row>();
  const total: Row = {
    key: 'total',
    name: say({ nl: 'Totaal', en: 'Total' }),
    place: '',
    of: answer.total,
    isTotal: true,
  };
  const rows = answer.schemes.flatMap((scheme) => rowsOf(scheme, language));
  return (
    <DataTable
      caption={say({ nl: 'Per regeling, in euro en in aantallen', en: 'Per scheme, in euro and in numbers' })}
      columns={[
        {
          head: say({ nl: 'Regeling', en: 'Scheme' }),
          cell: ({ name, isTotal }) => (isTotal ? <strong>{name}</strong> : name),
        },
        {
          head: say({ nl: 'Kostenplaats en geldbron', en: 'Cost centre and funding' }),
          cell: ({ place }) => place,
        },
        ...columns,
      ]}
      rows={rows.length === 0 ? [] : [...rows, total]}
      rowKey={({ key }) => key}
      empty={say({ nl: 'Er zijn geen regelingen in deze regio.', en: 'There are no schemes in this region.' })}
    />
  );
}

function rowsOf(scheme: YearEndAnswer['schemes'][number], language: Language): Row[] {
  const { schemeId, name, budgets, costCentre, fundingSource } = scheme;
  const place = [costCentre, fundingSource].filter((one) => one !== null).join(', ') || '–';
  const whole: Row = { key: schemeId, name: name[language], place, of: scheme, isTotal: false };
  if (budgets.length < 2) return [whole];
  const years = budgets.map(
    (budget): Row => ({
      key: budget.budgetId,
      name: language === 'nl' ? `waarvan ${budget.year}` : `of which ${budget.year}`,
      place: '',
      of: budget,
      isTotal: false,
    }),
  );
  return [whole, ...years];
}
