import { Link } from 'react-router';
import type { WorkItem } from '../../../api/answers';
import { useSay } from '../../../language/language';
import { useAmountColumn, useDayColumn, useEmployerColumns, useSchemeColumn } from '../../../parts/common-columns';
import type { Column } from '../../../parts/data-table';
import { Status } from '../../../parts/status';
import { TakeButton } from '../take-button';

/** What waits for a person, as a line of a list. */
export function useWorkColumns(): Column<WorkItem>[] {
  const say = useSay();
  const employer = useEmployerColumns<WorkItem>();
  const [scheme, amount] = [useSchemeColumn<WorkItem>(), useAmountColumn<WorkItem>()];
  const deadline = useDayColumn<WorkItem>(say({ nl: 'Uiterlijk', en: 'Deadline' }), (item) => item.deadline);
  return [
    deadline,
    {
      head: say({ nl: 'Dossier', en: 'Case' }),
      cell: (item) => <CaseLink item={item} />,
      csv: ({ number, applicationId }) => number ?? applicationId,
    },
    ...employer,
    scheme,
    {
      head: say({ nl: 'Status', en: 'Status' }),
      cell: ({ kind, status }) => <Status of={kind} status={status} office />,
      csv: ({ status }) => status,
    },
    amount,
    {
      head: say({ nl: 'Wie', en: 'Who' }),
      cell: ({ applicationId, number, assignee }) => (
        <TakeButton applicationId={applicationId} number={number ?? ''} assignee={assignee} />
      ),
      csv: ({ assignee }) => assignee?.name ?? null,
    },
  ];
}

function CaseLink({ item: { kind, id, applicationId, number } }: { readonly item: WorkItem }) {
  const say = useSay();
  return (
    <Link to={`/dossiers/${applicationId}`} className="nowrap">
      {number ?? applicationId}
      {kind === 'claim' && (
        <span className="beside">
          {say({ nl: 'termijn', en: 'instalment' })} {id.split('-').at(-1)}
        </span>
      )}
    </Link>
  );
}
