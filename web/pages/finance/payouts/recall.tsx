import { Button, Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import { type RecallRequest, recallRequest } from '../../../../domain/payout/request';
import type { BatchAnswer } from '../../../api/answers';
import { TextAreaField, TextField } from '../../../form/inputs';
import { useSay } from '../../../language/language';
import { CommandDialog } from '../../../parts/command-dialog';
import { Text } from '../../../parts/text';

interface Contents {
  readonly batch: BatchAnswer;
  readonly onAsked: () => void;
}

/** Asks for the recall of a released batch, with the bank's word that it will not pay. */
export function AskRecall({ batch, onAsked }: Contents) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  if (batch.mayRecall !== null) return null;
  return (
    <details className="more">
      <summary>{say({ nl: 'Batch terugroepen', en: 'Recall the batch' })}</summary>
      <Text
        nl="Klopt er iets niet en heeft de bank nog niet betaald? Vraag dan eerst de bank om de betaling te stoppen. Pas als de bank zegt dat zij niet betaalt, kunt u de batch hier terugroepen. Een collega van financiën moet dat goedkeuren."
        en="Is something wrong, and has the bank not paid yet? Ask the bank first to stop the payment. Only when the bank says that it will not pay, you can recall the batch here. A colleague of finance must approve it."
      />
      <Button appearance="secondary-action-button" onClick={() => setOpen(true)}>
        {say({ nl: 'Vraag om terugroepen', en: 'Ask for the recall' })}
      </Button>
      {open && (
        <CommandDialog<BatchAnswer, RecallRequest, RecallRequest>
          title={say({ nl: 'Terugroepen vragen?', en: 'Ask for the recall?' })}
          confirm={say({ nl: 'Vraag terugroepen', en: 'Ask for the recall' })}
          path={`/v1/payout-batches/${batch.id}/recall`}
          schema={recallRequest}
          start={{ reason: '', bankReference: '' }}
          close={() => setOpen(false)}
          done={onAsked}
        >
          <Paragraph>
            {say({
              nl: 'Er verandert nog niets. Een collega beslist.',
              en: 'Nothing changes yet. A colleague decides.',
            })}
          </Paragraph>
          <TextAreaField
            name="reason"
            rows={3}
            label={say({ nl: 'Waarom moet de batch terug?', en: 'Why must it be recalled?' })}
          />
          <TextField
            name="bankReference"
            label={say({ nl: 'Kenmerk van de bank', en: 'Reference of the bank' })}
            help={say({
              nl: 'Waarmee de bank bevestigt dat zij niet betaalt.',
              en: 'By which the bank confirms that it will not pay.',
            })}
            maxLength={140}
            characters={30}
          />
        </CommandDialog>
      )}
    </details>
  );
}
