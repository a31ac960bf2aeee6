import type { YearEndAnswer } from '../../../api/answers';
import { useSchemeName } from '../../../api/use-schemes';
import { useSay } from '../../../language/language';
import { DataTable } from '../../../parts/data-table';
import { type OpenRow, useOpenColumns } from './open-columns';

interface Row extends OpenRow {
  readonly key: string;
  readonly costCentre: string;
  readonly fundingSource: string;
  readonly schemes: string;
}

/** The same added up per cost centre and funding source, as the schemes in force name them. */
export function CostCentreTable({ answer }: { readonly answer: YearEndAnswer }) {
  const say = useSay();
  const schemeName = useSchemeName();
  const columns = useOpenColumns<Row>();
  const none = say({ nl: 'niet opgegeven', en: 'not given' });
  const rows = answer.costCentres.map(
    (of): Row => ({
      key: JSON.stringify([of.costCentre, of.fundingSource]),
      costCentre: of.costCentre ?? none,
      fundingSource: of.fundingSource ?? none,
      schemes: of.schemes.map(schemeName).join(', '),
      of,
      isTotal: false,
    }),
  );
  return (
    <DataTable
      caption={say({
        nl: 'Per kostenplaats en geldbron, in euro en in aantallen',
        en: 'Per cost centre and funding source, in euro and in numbers',
      })}
      columns={[
        {
          head: say({ nl: 'Kostenplaats', en: 'Cost centre' }),
          cell: ({ costCentre, schemes }) => (
            <>
              {costCentre}
              <small className="beside">{schemes}</small>
            </>
          ),
        },
        { head: say({ nl: 'Geldbron', en: 'Funding source' }), cell: ({ fundingSource }) => fundingSource },
        ...columns,
      ]}
      rows={rows}
      rowKey={({ key }) => key}
      empty={say({ nl: 'Er zijn geen regelingen in deze regio.', en: 'There are no schemes in this region.' })}
    />
  );
}
