import { Link } from 'react-router';
import type { CallListAnswer } from '../../../api/answers';
import { useSchemeName } from '../../../api/use-schemes';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { euro } from '../../../parts/csv';
import type { Column } from '../../../parts/data-table';
import { Status } from '../../../parts/status';

type Employer = CallListAnswer['items'][number]['employer'];
export type Call = CallListAnswer['items'][number]['claims'][number] & { readonly employer: Employer };

/** A placement to call about. The employer is in the file only: on the page it is the heading. */
export function useCallColumns(): Column<Call>[] {
  const say = useSay();
  const { shortDay, money } = useFormat();
  const schemeName = useSchemeName();
  const day = (date: string | null) => (date === null ? '–' : <time dateTime={date}>{shortDay(date)}</time>);
  return [
    {
      head: say({ nl: 'Werkgever', en: 'Employer' }),
      cell: () => null,
      csv: ({ employer }) => employer.tradeName,
      fileOnly: true,
    },
    { head: 'KvK', cell: () => null, csv: ({ employer }) => employer.kvkNumber, fileOnly: true },
    {
      head: say({ nl: 'Dossier', en: 'Case' }),
      cell: ({ applicationId, number }) => <Link to={`/dossiers/${applicationId}`}>{number}</Link>,
      csv: ({ number }) => number,
    },
    {
      head: say({ nl: 'Regeling', en: 'Scheme' }),
      cell: ({ schemeId }) => schemeName(schemeId),
      csv: ({ schemeId }) => schemeName(schemeId),
    },
    {
      head: say({ nl: 'Status', en: 'Status' }),
      cell: ({ status }) => <Status of="claim" status={status} office />,
      csv: ({ status }) => status,
    },
    { head: say({ nl: 'Controle vanaf', en: 'Due on' }), cell: ({ dueOn }) => day(dueOn), csv: ({ dueOn }) => dueOn },
    {
      head: say({ nl: 'Bewijs uiterlijk', en: 'Evidence by' }),
      cell: ({ evidenceDueOn }) => day(evidenceDueOn),
      csv: ({ evidenceDueOn }) => evidenceDueOn,
    },
    {
      head: say({ nl: 'Bedrag', en: 'Amount' }),
      numeric: true,
      cell: ({ amountCents }) => money(amountCents),
      csv: ({ amountCents }) => euro(amountCents),
    },
  ];
}
