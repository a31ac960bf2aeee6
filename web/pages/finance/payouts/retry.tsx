import { Button, Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import { retryRequest } from '../../../../domain/payout/report-request';
import type { PaymentAnswer, RetriedPaymentAnswer } from '../../../api/answers';
import { TextField } from '../../../form/inputs';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { CommandDialog } from '../../../parts/command-dialog';
import { Notice } from '../../../parts/notice';
import { bankReasonOf, mendInWords } from '../../../words/bank-reasons';

interface Contents {
  readonly payment: PaymentAnswer;
  readonly onRetried: () => void;
}

/** Puts a payment that came back up for the next batch, to the same account, with a reason. */
export function Retry({ payment, onRetried }: Contents) {
  const say = useSay();
  const { money } = useFormat();
  const [open, setOpen] = useState(false);
  if (payment.mayRetry !== null) return null;
  const { mend } = bankReasonOf(payment.bankOutcome?.code ?? null);
  return (
    <>
      <Button appearance="secondary-action-button" onClick={() => setOpen(true)}>
        {say({ nl: 'Betaal opnieuw', en: 'Pay again' })}
        <span className="visually-hidden"> {payment.number}</span>
      </Button>
      {open && (
        <CommandDialog<RetriedPaymentAnswer, { reason: string }, { reason: string }>
          title={say({ nl: 'Opnieuw betalen?', en: 'Pay again?' })}
          confirm={say({ nl: 'Zet klaar', en: 'Put it up' })}
          path={`/v1/payments/${payment.claimId}/retry`}
          schema={retryRequest}
          start={{ reason: '' }}
          close={() => setOpen(false)}
          done={onRetried}
        >
          <Paragraph>
            {say({
              nl: `De volgende batch betaalt ${money(payment.transferCents)} voor dossier ${payment.number} naar dezelfde rekening, met een nieuw kenmerk.`,
              en: `The next batch pays ${money(payment.transferCents)} for case ${payment.number} to the same account, with a new reference.`,
            })}
          </Paragraph>
          {mend !== 'retry' && (
            <Notice type="warning">
              <Paragraph>{say(mendInWords[mend])}</Paragraph>
            </Notice>
          )}
          <TextField
            name="reason"
            label={say({ nl: 'Waarom kan het nu wel?', en: 'Why can it be paid now?' })}
            maxLength={500}
          />
        </CommandDialog>
      )}
    </>
  );
}
