import { Link } from 'react-router';
import type { PaymentAnswer } from '../../../api/answers';
import { useSession } from '../../../auth/use-session';
import { useSay } from '../../../language/language';
import { useAmountColumn, useDayColumn, useSchemeColumn } from '../../../parts/common-columns';
import type { Column } from '../../../parts/data-table';
import { Status } from '../../../parts/status';

/** A payment as a line of a list. */
export function usePaymentColumns(): Column<PaymentAnswer>[] {
  const say = useSay();
  const [scheme, amount] = [useSchemeColumn<PaymentAnswer>(), useAmountColumn<PaymentAnswer>()];
  const payBy = useDayColumn<PaymentAnswer>(say({ nl: 'Betalen uiterlijk', en: 'Pay by' }), (payment) => payment.payBy);
  return [
    payBy,
    {
      head: say({ nl: 'Dossier', en: 'Case' }),
      cell: (payment) => <CaseNumber payment={payment} />,
      csv: ({ number }) => number,
    },
    {
      head: say({ nl: 'Werkgever', en: 'Employer' }),
      cell: ({ tradeName }) => tradeName ?? '–',
      csv: ({ tradeName }) => tradeName,
    },
    scheme,
    amount,
    {
      head: say({ nl: 'Status', en: 'Status' }),
      cell: ({ status }) => <Status of="payment" status={status} office />,
      csv: ({ status }) => status,
    },
    {
      head: say({ nl: 'Kenmerk', en: 'Reference' }),
      cell: (payment) => <Reference payment={payment} />,
      csv: ({ endToEndId }) => endToEndId,
    },
  ];
}

interface Contents {
  readonly payment: PaymentAnswer;
}

/** Finance sees no case; an auditor goes there by its number. */
function CaseNumber({ payment: { applicationId, number } }: Contents) {
  const sees = useSession()?.roles.some((role) => role === 'auditor' || role === 'officer') === true;
  if (!sees) return <span className="nowrap">{number}</span>;
  return (
    <Link to={`/dossiers/${applicationId}`} className="nowrap">
      {number}
    </Link>
  );
}

/** The reference at the bank, which leads finance to its batch. */
function Reference({ payment: { batchId, endToEndId } }: Contents) {
  const sees = useSession()?.roles.includes('finance') === true;
  if (batchId === null || !sees) return <span className="reference">{endToEndId ?? '–'}</span>;
  return (
    <Link to={`/betaalbatches/${batchId}`} className="reference">
      {endToEndId}
    </Link>
  );
}
