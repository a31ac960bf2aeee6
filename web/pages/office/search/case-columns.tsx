import { Link } from 'react-router';
import type { ApplicationSummary } from '../../../api/answers';
import { useRegionName } from '../../../api/use-region-name';
import { useSchemeName } from '../../../api/use-schemes';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { euro } from '../../../parts/csv';
import type { Column } from '../../../parts/data-table';
import { Status } from '../../../parts/status';

/** A case as a line of a list. */
export function useCaseColumns(): Column<ApplicationSummary>[] {
  const say = useSay();
  const { moment, shortDay, money } = useFormat();
  const [schemeName, regionName] = [useSchemeName(), useRegionName()];
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
    {
      head: say({ nl: 'Werkgever', en: 'Employer' }),
      cell: ({ tradeName, kvkNumber }) => (
        <>
          {tradeName}
          <small className="beside">KvK {kvkNumber}</small>
        </>
      ),
      csv: ({ tradeName }) => tradeName,
    },
    { head: 'KvK', cell: () => null, csv: ({ kvkNumber }) => kvkNumber, fileOnly: true },
    {
      head: say({ nl: 'Regeling', en: 'Scheme' }),
      cell: ({ schemeId, region }) => (
        <>
          {schemeName(schemeId)}
          <small className="beside">{regionName(region)}</small>
        </>
      ),
      csv: ({ schemeId }) => schemeName(schemeId),
    },
    {
      head: say({ nl: 'Status', en: 'Status' }),
      cell: ({ status }) => <Status of="application" status={status} office />,
      csv: ({ status }) => status,
    },
    {
      head: say({ nl: 'Bedrag', en: 'Amount' }),
      numeric: true,
      cell: ({ amountCents }) => (amountCents === null ? '–' : money(amountCents)),
      csv: ({ amountCents }) => euro(amountCents),
    },
    {
      head: say({ nl: 'Ontvangen', en: 'Received' }),
      cell: ({ receivedAt }) => moment(receivedAt),
      csv: ({ receivedAt }) => receivedAt,
    },
    {
      head: say({ nl: 'Beslissen uiterlijk', en: 'Decide by' }),
      cell: ({ decisionDueOn }) => (
        <time dateTime={decisionDueOn} className="nowrap">
          {shortDay(decisionDueOn)}
        </time>
      ),
      csv: ({ decisionDueOn }) => decisionDueOn,
    },
    {
      head: say({ nl: 'Behandelaar', en: 'Handled by' }),
      cell: ({ assignee }) => assignee?.name ?? '–',
      csv: ({ assignee }) => assignee?.name ?? null,
    },
  ];
}
