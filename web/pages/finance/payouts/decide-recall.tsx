import { Button, Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import { type RecallDecision, recallDecision } from '../../../../domain/payout/request';
import type { BatchAnswer } from '../../../api/answers';
import { TextAreaField } from '../../../form/inputs';
import { paymentsInWords } from '../../../language/counted';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { CommandDialog } from '../../../parts/command-dialog';
import { NotNow } from '../../../parts/not-now';
import { Pairs } from '../../../parts/pairs';
import { Section } from '../../../parts/section';
import { GoOn } from './go-on';

interface Contents {
  readonly batch: BatchAnswer;
  readonly onDecided: (outcome: RecallDecision['outcome']) => void;
}

/** The second person's word on a recall: approve frees the lines, reject leaves the batch as it is. */
export function DecideRecall({ batch, onDecided }: Contents) {
  const say = useSay();
  const { moment } = useFormat();
  const [deciding, setDeciding] = useState<RecallDecision['outcome'] | null>(null);
  const { recall } = batch;
  const path = `/v1/payout-batches/${batch.id}/recall-approval`;
  if (recall === null) return null;
  if (batch.status === 'recalling' && batch.mayApproveRecall === null) {
    const body = { outcome: 'approve', motivation: recall.decision?.motivation ?? '' };
    return (
      <GoOn {...{ path, body }} done={() => onDecided('approve')}>
        {say({ nl: 'Ga verder met terugroepen', en: 'Go on with the recall' })}
      </GoOn>
    );
  }
  if (recall.decision !== null) return null;
  const by = say(recall.mine ? { nl: 'door u', en: 'by you' } : { nl: 'door een collega', en: 'by a colleague' });
  return (
    <Section title={say({ nl: 'Terugroepen: wacht op een tweede persoon', en: 'Recall: waits for a second person' })}>
      <Pairs
        of={[
          [say({ nl: 'Gevraagd', en: 'Asked for' }), `${moment(recall.askedAt)}, ${by}`],
          [say({ nl: 'Waarom', en: 'Why' }), recall.reason],
          [say({ nl: 'Kenmerk van de bank', en: 'Reference of the bank' }), recall.bankReference],
        ]}
      />
      <NotNow because={batch.mayApproveRecall} />
      <div className="batch-actions">
        {batch.mayApproveRecall === null && (
          <Button appearance="primary-action-button" onClick={() => setDeciding('approve')}>
            {say({ nl: 'Keur terugroepen goed', en: 'Approve the recall' })}
          </Button>
        )}
        <Button appearance="secondary-action-button" onClick={() => setDeciding('reject')}>
          {say(
            recall.mine
              ? { nl: 'Toch niet terugroepen', en: 'Do not recall after all' }
              : { nl: 'Wijs terugroepen af', en: 'Reject the recall' },
          )}
        </Button>
      </div>
      {deciding !== null && (
        <Decision
          {...{ batch, path }}
          outcome={deciding}
          close={() => setDeciding(null)}
          done={() => onDecided(deciding)}
        />
      )}
    </Section>
  );
}

interface Asked {
  readonly batch: BatchAnswer;
  readonly path: string;
  readonly outcome: RecallDecision['outcome'];
  readonly close: () => void;
  readonly done: () => void;
}

const titles: Readonly<Record<RecallDecision['outcome'], Both>> = {
  approve: { nl: 'Batch terugroepen?', en: 'Recall the batch?' },
  reject: { nl: 'Niet terugroepen?', en: 'Not recall it?' },
};

const buttons: Readonly<Record<RecallDecision['outcome'], Both>> = {
  approve: { nl: 'Roep terug', en: 'Recall' },
  reject: { nl: 'Roep niet terug', en: 'Do not recall' },
};

function Decision({ batch, path, outcome, close, done }: Asked) {
  const say = useSay();
  const open = paymentsInWords(batch.openLines);
  const effects: Readonly<Record<RecallDecision['outcome'], Both>> = {
    approve: {
      nl: `Controleer bij de bank dat zij echt niet betaalt. Waarover de bank nog niets meldde (${open.nl}), komt klaar te staan voor een volgende batch. Dit kan niet terug.`,
      en: `Check with the bank that it really will not pay. What the bank has told nothing of (${open.en}) will be up for a next batch. This cannot be undone.`,
    },
    reject: {
      nl: 'De batch blijft bij de bank en wordt gewoon betaald.',
      en: 'The batch stays at the bank and is paid as it was.',
    },
  };
  return (
    <CommandDialog<BatchAnswer, RecallDecision, RecallDecision>
      title={say(titles[outcome])}
      confirm={say(buttons[outcome])}
      danger={outcome === 'approve'}
      {...{ path, close, done }}
      schema={recallDecision}
      start={{ outcome, motivation: '' }}
    >
      <Paragraph>{say(effects[outcome])}</Paragraph>
      <TextAreaField name="motivation" rows={3} label={say({ nl: 'Waarom?', en: 'Why?' })} />
    </CommandDialog>
  );
}
