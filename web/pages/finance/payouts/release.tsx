import { Button, Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import type { BatchAnswer } from '../../../api/answers';
import { useCommand } from '../../../api/use-command';
import { paymentWords, useCounted } from '../../../language/counted';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { NotNow } from '../../../parts/not-now';

interface Contents {
  readonly batch: BatchAnswer;
  readonly onReleased: () => void;
}

/** The second person's release; whoever made the batch reads why it takes another. */
export function Release({ batch, onReleased }: Contents) {
  const say = useSay();
  const { day, money } = useFormat();
  const counted = useCounted();
  const [open, setOpen] = useState(false);
  const command = useCommand<BatchAnswer>(() => {
    setOpen(false);
    onReleased();
  });
  if (batch.status === 'released') return null;
  if (batch.status === 'sealing') {
    return <Paragraph>{say({ nl: 'De batch wordt nog gemaakt.', en: 'The batch is still being made.' })}</Paragraph>;
  }
  if (batch.mayRelease !== null) return <NotNow because={batch.mayRelease} />;
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
        <Paragraph>
          {say({
            nl: `U geeft ${counted(batch.lines, paymentWords)} vrij, samen ${money(batch.totalCents)}, te betalen op ${day(batch.executionOn)}. Dit kan niet terug.`,
            en: `You release ${counted(batch.lines, paymentWords)}, ${money(batch.totalCents)} in all, to be paid on ${day(batch.executionOn)}. This cannot be undone.`,
          })}
        </Paragraph>
      </ConfirmDialog>
    </>
  );
}
