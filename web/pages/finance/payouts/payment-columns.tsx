import { Link } from 'react-router';
import type { PaymentAnswer } from '../../../api/answers';
import { useRegionName } from '../../../api/use-region-name';
import { useSchemeName } from '../../../api/use-schemes';
import { useSession } from '../../../auth/use-session';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { euro } from '../../../parts/csv';
import type { Column } from '../../../parts/data-table';
import { Status } from '../../../parts/status';

/** A payment as a line of a list. Finance sees no case; an auditor goes there by its number. */
export function usePaymentColumns(): Column<PaymentAnswer>[] {
  const say = useSay();
  const { shortDay, money } = useFormat();
  const [schemeName, regionName] = [useSchemeName(), useRegionName()];
  const roles = useSession()?.roles ?? [];
  const seesCases = roles.some((role) => role === 'auditor' || role === 'officer');
  const seesBatches = roles.includes('finance');
  return [
    {
      head: say({ nl: 'Betalen uiterlijk', en: 'Pay by' }),
      cell: ({ payBy }) =>
        payBy === null ? (
          '–'
        ) : (
          <time dateTime={payBy} className="nowrap">
            {shortDay(payBy)}
          </time>
        ),
      csv: ({ payBy }) => payBy,
    },
    {
      head: say({ nl: 'Dossier', en: 'Case' }),
      cell: ({ number, applicationId }) =>
        seesCases ? (
          <Link to={`/dossiers/${applicationId}`} className="nowrap">
            {number}
          </Link>
        ) : (
          <span className="nowrap">{number}</span>
        ),
      csv: ({ number }) => number,
    },
    {
      head: say({ nl: 'Werkgever', en: 'Employer' }),
      cell: ({ tradeName }) => tradeName ?? '–',
      csv: ({ tradeName }) => tradeName,
    },
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
      head: say({ nl: 'Bedrag', en: 'Amount' }),
      numeric: true,
      cell: ({ amountCents }) => money(amountCents),
      csv: ({ amountCents }) => euro(amountCents),
    },
    {
      head: say({ nl: 'Status', en: 'Status' }),
      cell: ({ status }) => <Status of="payment" status={status} office />,
      csv: ({ status }) => status,
    },
    {
      head: say({ nl: 'Kenmerk', en: 'Reference' }),
      cell: ({ endToEndId, batchId }) =>
        batchId !== null && seesBatches ? (
          <Link to={`/betaalbatches/${batchId}`} className="reference">
            {endToEndId}
          </Link>
        ) : (
          <span className="reference">{endToEndId ?? '–'}</span>
        ),
      csv: ({ endToEndId }) => endToEndId,
    },
  ];
}
