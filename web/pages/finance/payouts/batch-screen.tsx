import '../../../design/payouts.css';
import { Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import type { BatchAnswer, PaymentAnswer } from '../../../api/answers';
import { useEvery } from '../../../api/use-every';
import { type Both, useSay } from '../../../language/language';
import { DataTable } from '../../../parts/data-table';
import { Done } from '../../../parts/done';
import { Loaded } from '../../../parts/loaded';
import { NotNow } from '../../../parts/not-now';
import { Section } from '../../../parts/section';
import { BankReports } from './bank-reports';
import { BatchFiles } from './batch-files';
import { BatchWarnings, LeftOut, Suspended } from './batch-warnings';
import { Compared } from './compared';
import { DecideRecall } from './decide-recall';
import { usePaymentColumns } from './payment-columns';
import { AskRecall } from './recall';
import { Release } from './release';
import { Standing } from './standing';
import { Withdraw } from './withdraw';

/** What has just been done, by the reader. */
type Deed = 'released' | 'withdrawn' | 'recall-asked' | 'recall-approve' | 'recall-reject' | 'retried';

const deeds: Readonly<Record<Deed, Both>> = {
  released: {
    nl: 'De batch is vrijgegeven. Download de bestanden en geef de betaalbestanden aan de bank.',
    en: 'The batch has been released. Download the files and hand the payment files to the bank.',
  },
  withdrawn: {
    nl: 'De batch is ingetrokken. De betalingen staan weer klaar voor een volgende batch.',
    en: 'The batch has been withdrawn. The payments are up for a next batch.',
  },
  'recall-asked': {
    nl: 'Het terugroepen is gevraagd. Een collega van financiën moet het goedkeuren.',
    en: 'The recall has been asked for. A colleague of finance must approve it.',
  },
  'recall-approve': {
    nl: 'De batch is teruggeroepen. De betalingen staan weer klaar voor een volgende batch.',
    en: 'The batch has been recalled. The payments are up for a next batch.',
  },
  'recall-reject': {
    nl: 'De batch wordt niet teruggeroepen. De bank betaalt hem gewoon.',
    en: 'The batch is not recalled. The bank pays it as it was.',
  },
  retried: {
    nl: 'De betaling staat weer klaar voor een volgende batch.',
    en: 'The payment is up for a next batch.',
  },
};

export function BatchScreen({ batch }: { readonly batch: BatchAnswer }) {
  const say = useSay();
  const [deed, setDeed] = useState<Deed | null>(null);
  const lines = useEvery<PaymentAnswer>('/v1/payments', { batchId: batch.id });
  const isToRelease = batch.status === 'sealed';
  return (
    <>
      {deed !== null && (
        <Done key={deed}>
          <Paragraph>{say(deeds[deed])}</Paragraph>
        </Done>
      )}
      <Standing batch={batch} />
      {isToRelease && <Suspended batch={batch} />}
      {isToRelease && <BatchWarnings batch={batch} />}
      {isToRelease && (
        <Loaded of={lines} lines={4}>
          {(items) => <Compared batch={batch} lines={items} />}
        </Loaded>
      )}
      {isToRelease && <NotNow because={batch.mayRelease} />}
      <div className="batch-actions">
        <Release batch={batch} onReleased={() => setDeed('released')} />
        <Withdraw batch={batch} onWithdrawn={() => setDeed('withdrawn')} />
      </div>
      <DecideRecall batch={batch} onDecided={(outcome) => setDeed(`recall-${outcome}`)} />
      <BatchFiles batch={batch} />
      <BankReports batch={batch} />
      <AskRecall batch={batch} onAsked={() => setDeed('recall-asked')} />
      <Section title={say({ nl: 'Regels', en: 'Lines' })}>
        {isToRelease && <LeftOut batch={batch} />}
        <Loaded of={lines} lines={12}>
          {(items) => <Lines batch={batch} items={items} onRetried={() => setDeed('retried')} />}
        </Loaded>
      </Section>
    </>
  );
}

interface LinesProps {
  readonly batch: BatchAnswer;
  readonly items: readonly PaymentAnswer[];
  readonly onRetried: () => void;
}

function Lines({ batch, items, onRetried }: LinesProps) {
  const say = useSay();
  const columns = usePaymentColumns({ onRetried });
  return (
    <DataTable
      caption={say({ nl: 'Betalingen in deze batch', en: 'Payments in this batch' })}
      columns={columns}
      rows={items}
      rowKey={({ claimId }) => claimId}
      empty={say({ nl: 'Er staan geen betalingen meer in deze batch.', en: 'No payments are in this batch any more.' })}
      csv={{ name: `betaalbatch-${batch.id}`, all: async () => items }}
    />
  );
}
