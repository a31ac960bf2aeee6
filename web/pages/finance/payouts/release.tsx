import { Button, Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import type { BatchAnswer } from '../../../api/answers';
import { useGoingOn } from '../../../api/use-going-on';
import { paymentWords, useCounted } from '../../../language/counted';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { GoingOn } from '../../../parts/going-on';
import { BatchWarnings } from './batch-warnings';

interface Contents {
  readonly batch: BatchAnswer;
  readonly onReleased: () => void;
}

/** The second person's release, for who may do it. */
export function Release({ batch, onReleased }: Contents) {
  const say = useSay();
  const { day, money } = useFormat();
  const counted = useCounted();
  const [open, setOpen] = useState(false);
  const command = useGoingOn<BatchAnswer>(() => {
    setOpen(false);
    onReleased();
  });
  if (batch.mayRelease !== null) return null;
  return (
    <>
      <Button appearance="primary-action-button" onClick={() => setOpen(true)}>
        {say({ nl: 'Geef de batch vrij', en: 'Release the batch' })}
      </Button>
      <ConfirmDialog
        open={open}
        title={say({ nl: 'Batch vrijgeven?', en: 'Release the batch?' })}
        confirm={say({ nl: 'Geef vrij', en: 'Release' })}
        onClose={() => setOpen(false)}
        onConfirm={() => command.send({ path: `/v1/payout-batches/${batch.id}/release`, body: {} })}
        busy={command.busy}
        error={command.error}
        danger
      >
        <BatchWarnings batch={batch} />
        <Paragraph>
          {say({
            nl: `U geeft ${counted(batch.lines, paymentWords)} vrij, samen ${money(batch.totalCents)}, te betalen op ${day(batch.executionOn)}. Daarna kunt u de bestanden voor de bank downloaden. Intrekken kan dan niet meer.`,
            en: `You release ${counted(batch.lines, paymentWords)}, ${money(batch.totalCents)} in all, to be paid on ${day(batch.executionOn)}. After that you can download the files for the bank. It can no longer be withdrawn then.`,
          })}
        </Paragraph>
        {command.busy && <GoingOn progress={command.progress} />}
      </ConfirmDialog>
    </>
  );
}
