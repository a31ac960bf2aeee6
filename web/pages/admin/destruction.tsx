import '../../design/office.css';
import { Link } from 'react-router';
import type { DestructionListSummary } from '../../api/answers';
import { useEvery } from '../../api/use-every';
import { useRegionName } from '../../api/use-region-name';
import { RequireRole } from '../../auth/require-role';
import { useFormat } from '../../language/format';
import { useSay } from '../../language/language';
import { type Column, DataTable } from '../../parts/data-table';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { Status } from '../../parts/status';
import { Text } from '../../parts/text';

export const Component = () => (
  <RequireRole roles={['admin', 'auditor']}>
    <Lists />
  </RequireRole>
);

/** Lists of what may be destroyed, and the declarations of what was. */
function Lists() {
  const say = useSay();
  const lists = useEvery<DestructionListSummary>('/v1/destruction-lists', {});
  const columns = useColumns();
  return (
    <Page wide title={say({ nl: 'Vernietiging', en: 'Destruction' })}>
      <Text
        nl="Op de eerste dag van elke maand komt op een lijst wat weg mag. Eén beheerder kijkt de lijst na. Een ander keurt haar goed. In de nacht daarna worden de gegevens vernietigd."
        en="On the first day of each month a list is made of what may go. One administrator reviews it. Another one approves it. In the night after, the data is destroyed."
      />
      <Loaded of={lists} lines={8}>
        {(rows) => (
          <DataTable
            caption={say({ nl: 'Vernietigingslijsten, de nieuwste eerst', en: 'Destruction lists, newest first' })}
            columns={columns}
            rows={[...rows].sort((a, b) => (a.proposedAt < b.proposedAt ? 1 : -1))}
            rowKey={({ id }) => id}
            empty={say({ nl: 'Er is nog niets dat weg mag.', en: 'There is nothing yet that may go.' })}
          />
        )}
      </Loaded>
    </Page>
  );
}

function useColumns(): Column<DestructionListSummary>[] {
  const say = useSay();
  const { month } = useFormat();
  const regionName = useRegionName();
  return [
    {
      head: say({ nl: 'Lijst', en: 'List' }),
      cell: ({ id }) => <Link to={`/beheer/vernietiging/${id}`}>{month(id.slice(-7))}</Link>,
    },
    { head: say({ nl: 'Regio', en: 'Region' }), cell: ({ region }) => regionName(region) },
    {
      head: say({ nl: 'Staat', en: 'State' }),
      cell: ({ status }) => <Status of="destruction" status={status} />,
    },
    { head: say({ nl: 'Regels', en: 'Lines' }), numeric: true, cell: ({ lineCount }) => lineCount },
    { head: say({ nl: 'Geschrapt', en: 'Struck off' }), numeric: true, cell: ({ struck }) => struck },
    { head: say({ nl: 'Vernietigd', en: 'Destroyed' }), numeric: true, cell: ({ destroyed }) => destroyed },
  ];
}
