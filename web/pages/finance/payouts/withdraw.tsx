import { Button, Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import { batchWithdrawal } from '../../../../domain/payout/request';
import type { BatchAnswer } from '../../../api/answers';
import { TextAreaField } from '../../../form/inputs';
import { paymentWords, useCounted } from '../../../language/counted';
import { useSay } from '../../../language/language';
import { CommandDialog } from '../../../parts/command-dialog';
import { GoOn } from './go-on';

interface Contents {
  readonly batch: BatchAnswer;
  readonly onWithdrawn: () => void;
}

/** Takes back a batch that never left the house: any one of finance may. */
export function Withdraw({ batch, onWithdrawn }: Contents) {
  const say = useSay();
  const counted = useCounted();
  const [open, setOpen] = useState(false);
  const path = `/v1/payout-batches/${batch.id}/withdrawal`;
  if (batch.mayWithdraw !== null) return null;
  if (batch.status === 'withdrawing') {
    const body = { reason: batch.withdrawal?.reason ?? '' };
    return (
      <GoOn {...{ path, body }} done={onWithdrawn}>
        {say({ nl: 'Ga verder met intrekken', en: 'Go on with the withdrawal' })}
      </GoOn>
    );
  }
  return (
    <>
      <Button appearance="secondary-action-button" onClick={() => setOpen(true)}>
        {say({ nl: 'Trek de batch in', en: 'Withdraw the batch' })}
      </Button>
      {open && (
        <CommandDialog<BatchAnswer, { reason: string }, { reason: string }>
          title={say({ nl: 'Batch intrekken?', en: 'Withdraw the batch?' })}
          confirm={say({ nl: 'Trek in', en: 'Withdraw' })}
          danger
          path={path}
          schema={batchWithdrawal}
          start={{ reason: '' }}
          close={() => setOpen(false)}
          done={onWithdrawn}
        >
          <Paragraph>
            {say({
              nl: `Er gaat niets naar de bank. Weer klaar voor een volgende batch: ${counted(batch.lines, paymentWords)}.`,
              en: `Nothing goes to the bank. Up for a next batch: ${counted(batch.lines, paymentWords)}.`,
            })}
          </Paragraph>
          <TextAreaField
            name="reason"
            rows={3}
            label={say({ nl: 'Waarom trekt u de batch in?', en: 'Why do you withdraw it?' })}
          />
        </CommandDialog>
      )}
    </>
  );
}
