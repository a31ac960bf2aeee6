import { Link } from 'react-router';
import type { PaymentAnswer } from '../../../api/answers';
import { useSession } from '../../../auth/use-session';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { CaseNumber } from '../../../parts/case-number';
import { useDayColumn, useEmployerColumns, useSchemeColumn } from '../../../parts/common-columns';
import { euro } from '../../../parts/csv';
import type { Column } from '../../../parts/data-table';
import { gateWords } from '../../../words/gates';
import { PaymentState } from './payment-state';
import { Retry } from './retry';

interface Acts {
  /** A payment that came back was put up again. */
  readonly onRetried: () => void;
}

/** A payment as a line of a list. */
export function usePaymentColumns({ onRetried }: Acts): Column<PaymentAnswer>[] {
  const say = useSay();
  const [scheme, amount] = [useSchemeColumn<PaymentAnswer>(), useTransferColumn()];
  const employer = useEmployerColumns<PaymentAnswer>();
  const mayAct = useSession()?.roles.includes('finance') === true;
  const payBy = useDayColumn<PaymentAnswer>(say({ nl: 'Betalen uiterlijk', en: 'Pay by' }), (payment) => payment.payBy);
  return [
    payBy,
    {
      head: say({ nl: 'Dossier', en: 'Case' }),
      cell: ({ applicationId, number }) => <CaseNumber {...{ applicationId, number }} />,
      csv: ({ number }) => number,
    },
    ...employer,
    scheme,
    amount,
    {
      head: say({ nl: 'Status', en: 'Status' }),
      cell: (payment) => <PaymentState payment={payment} />,
      csv: ({ status }) => status,
    },
    {
      head: say({ nl: 'Geblokkeerd door', en: 'Blocked by' }),
      cell: () => null,
      csv: ({ blockedBy }) => blockedBy.map((gate) => say(gateWords[gate].name)).join(', '),
      fileOnly: true,
    },
    {
      head: say({ nl: 'Code van de bank', en: 'Code of the bank' }),
      cell: () => null,
      csv: ({ bankOutcome }) => bankOutcome?.code ?? null,
      fileOnly: true,
    },
    {
      head: say({ nl: 'Kenmerk', en: 'Reference' }),
      cell: (payment) => (
        <>
          <Reference payment={payment} />
          {mayAct && <Retry payment={payment} onRetried={onRetried} />}
        </>
      ),
      csv: ({ endToEndId }) => endToEndId,
    },
  ];
}

/** What goes to the bank; beside it what was set off. */
function useTransferColumn(): Column<PaymentAnswer> {
  const say = useSay();
  const { money } = useFormat();
  return {
    head: say({ nl: 'Bedrag', en: 'Amount' }),
    numeric: true,
    cell: ({ amountCents, transferCents }) => (
      <>
        {money(transferCents)}
        {transferCents < amountCents && (
          <small className="beside">
            {say({
              nl: `${money(amountCents - transferCents)} verrekend`,
              en: `${money(amountCents - transferCents)} set off`,
            })}
          </small>
        )}
      </>
    ),
    csv: ({ transferCents }) => euro(transferCents),
  };
}

interface Contents {
  readonly payment: PaymentAnswer;
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
