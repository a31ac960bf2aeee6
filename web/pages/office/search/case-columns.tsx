import { Link } from 'react-router';
import type { ApplicationSummary } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { useAmountColumn, useDayColumn, useEmployerColumns, useSchemeColumn } from '../../../parts/common-columns';
import type { Column } from '../../../parts/data-table';
import { Status } from '../../../parts/status';

/** A case as a line of a list. */
export function useCaseColumns(): Column<ApplicationSummary>[] {
  const say = useSay();
  const { moment } = useFormat();
  const employer = useEmployerColumns<ApplicationSummary>();
  const [scheme, amount] = [useSchemeColumn<ApplicationSummary>(), useAmountColumn<ApplicationSummary>()];
  const due = useDayColumn<ApplicationSummary>(
    say({ nl: 'Beslissen uiterlijk', en: 'Decide by' }),
    ({ decisionDueOn }) => decisionDueOn,
  );
  return [
    {
      head: say({ nl: 'Dossier', en: 'Case' }),
      cell: ({ id, number }) => (
        <Link to={`/dossiers/${id}`} className="nowrap">
          {number}
        </Link>
      ),
      csv: ({ number }) => number,
    },
    ...employer,
    scheme,
    {
      head: say({ nl: 'Status', en: 'Status' }),
      cell: ({ status }) => <Status of="application" status={status} office />,
      csv: ({ status }) => status,
    },
    amount,
    {
      head: say({ nl: 'Ontvangen', en: 'Received' }),
      cell: ({ receivedAt }) => moment(receivedAt),
      csv: ({ receivedAt }) => receivedAt,
    },
    due,
    {
      head: say({ nl: 'Behandelaar', en: 'Handled by' }),
      cell: ({ assignee }) => assignee?.name ?? '–',
      csv: ({ assignee }) => assignee?.name ?? null,
    },
  ];
}
