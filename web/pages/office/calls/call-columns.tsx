import { Link } from 'react-router';
import type { CallListAnswer } from '../../../api/answers';
import { useSay } from '../../../language/language';
import { useAmountColumn, useDayColumn, useSchemeColumn } from '../../../parts/common-columns';
import type { Column } from '../../../parts/data-table';
import { Status } from '../../../parts/status';

type Employer = CallListAnswer['items'][number]['employer'];
export type Call = CallListAnswer['items'][number]['claims'][number] & { readonly employer: Employer };

/** A placement to call about. The employer is in the file only: on the page it is the heading. */
export function useCallColumns(): Column<Call>[] {
  const say = useSay();
  const [scheme, amount] = [useSchemeColumn<Call>(), useAmountColumn<Call>()];
  const due = useDayColumn<Call>(say({ nl: 'Controle vanaf', en: 'Due on' }), ({ dueOn }) => dueOn);
  const evidence = useDayColumn<Call>(say({ nl: 'Bewijs uiterlijk', en: 'Evidence by' }), (call) => call.evidenceDueOn);
  const inFile = (head: string, csv: (call: Call) => string): Column<Call> => ({
    head,
    csv,
    cell: () => null,
    fileOnly: true,
  });
  return [
    inFile(say({ nl: 'Werkgever', en: 'Employer' }), ({ employer }) => employer.tradeName),
    inFile('KvK', ({ employer }) => employer.kvkNumber),
    {
      head: say({ nl: 'Dossier', en: 'Case' }),
      cell: ({ applicationId, number }) => (
        <Link to={`/dossiers/${applicationId}`} className="nowrap">
          {number}
        </Link>
      ),
      csv: ({ number }) => number,
    },
    scheme,
    {
      head: say({ nl: 'Status', en: 'Status' }),
      cell: ({ status }) => <Status of="claim" status={status} office />,
      csv: ({ status }) => status,
    },
    due,
    evidence,
    amount,
  ];
}
