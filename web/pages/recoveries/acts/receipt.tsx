import { Paragraph } from '@utrecht/component-library-react';
import type * as z from 'zod';
import {
  type ReceiptRequest,
  type RefundRequest,
  receiptRequest,
  refundRequest,
} from '../../../../domain/recovery/requests';
import type { RecoveryAnswer } from '../../../api/answers';
import { DateField, NumberField, TextField } from '../../../form/inputs';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { CommandDialog } from '../../../parts/command-dialog';
import { Act } from './act';
import type { OfRecovery } from './of-recovery';

interface Values {
  readonly amountCents: number | undefined;
  readonly receivedOn?: string | undefined;
  readonly paidOn?: string | undefined;
  readonly bankReference: string | undefined;
}

const receiptSchema = receiptRequest as unknown as z.ZodType<ReceiptRequest, Values>;
const refundSchema = refundRequest as unknown as z.ZodType<RefundRequest, Values>;

/** Books money that came in, with the day and the reference of the bank. */
export function Receipt({ recovery, tell }: OfRecovery) {
  const say = useSay();
  const { money } = useFormat();
  const { balanceCents, id, mayNow } = recovery;
  if (mayNow.receive !== null) return null;
  return (
    <Act button={say({ nl: 'Ontvangst boeken', en: 'Book a receipt' })}>
      {(close) => (
        <CommandDialog<RecoveryAnswer, Values, ReceiptRequest>
          title={say({ nl: 'Ontvangst boeken', en: 'Book a receipt' })}
          confirm={say({ nl: 'Boek de ontvangst', en: 'Book the receipt' })}
          path={`/v1/recoveries/${id}/receipts`}
          schema={receiptSchema}
          start={{ amountCents: undefined, receivedOn: undefined, bankReference: undefined }}
          close={close}
          done={() => tell({ nl: 'De ontvangst is geboekt.', en: 'The receipt is booked.' })}
        >
          {balanceCents > 0 && (
            <Paragraph>
              {say({ nl: `Er staat ${money(balanceCents)} open.`, en: `${money(balanceCents)} is open.` })}
            </Paragraph>
          )}
          <Amount label={say({ nl: 'Ontvangen bedrag', en: 'Amount received' })} />
          <DateField name="receivedOn" label={say({ nl: 'Ontvangen op', en: 'Received on' })} />
          <Reference />
        </CommandDialog>
      )}
    </Act>
  );
}

/** Books what the region paid back, for it owed it. */
export function Refund({ recovery, tell }: OfRecovery) {
  const say = useSay();
  const { money } = useFormat();
  const { balanceCents, id, mayNow } = recovery;
  if (mayNow.refund !== null) return null;
  return (
    <Act button={say({ nl: 'Terugstorting boeken', en: 'Book a refund' })}>
      {(close) => (
        <CommandDialog<RecoveryAnswer, Values, RefundRequest>
          title={say({ nl: 'Terugstorting boeken', en: 'Book a refund' })}
          confirm={say({ nl: 'Boek de terugstorting', en: 'Book the refund' })}
          path={`/v1/recoveries/${id}/refunds`}
          schema={refundSchema}
          start={{ amountCents: -balanceCents, paidOn: undefined, bankReference: undefined }}
          close={close}
          done={() => tell({ nl: 'De terugstorting is geboekt.', en: 'The refund is booked.' })}
        >
          <Paragraph>
            {say({
              nl: `De werkgever betaalde ${money(-balanceCents)} te veel terug. Maak dat eerst bij de bank over, en boek het dan hier.`,
              en: `The employer paid back ${money(-balanceCents)} too much. Transfer it at the bank first, then book it here.`,
            })}
          </Paragraph>
          <Amount label={say({ nl: 'Teruggestort bedrag', en: 'Amount refunded' })} />
          <DateField name="paidOn" label={say({ nl: 'Overgemaakt op', en: 'Transferred on' })} />
          <Reference />
        </CommandDialog>
      )}
    </Act>
  );
}

const Amount = ({ label }: { readonly label: string }) => (
  <NumberField name="amountCents" label={label} factor={100} unit="euro" />
);

function Reference() {
  const say = useSay();
  return (
    <TextField
      name="bankReference"
      label={say({ nl: 'Kenmerk van de bank', en: 'Reference of the bank' })}
      help={say({
        nl: 'Zoals het op het afschrift staat. Zo boeken wij niets dubbel.',
        en: 'As on the statement. It keeps us from booking it twice.',
      })}
      maxLength={140}
    />
  );
}
