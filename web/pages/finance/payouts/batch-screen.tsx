import { Heading2, Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import type { BatchAnswer, PaymentAnswer } from '../../../api/answers';
import { useEvery } from '../../../api/use-every';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { DataTable } from '../../../parts/data-table';
import { Done } from '../../../parts/done';
import { Loaded } from '../../../parts/loaded';
import { Pairs } from '../../../parts/pairs';
import { Status } from '../../../parts/status';
import { Compared } from './compared';
import { usePaymentColumns } from './payment-columns';
import { PaymentFile } from './payment-file';
import { Release } from './release';

export function BatchScreen({ batch }: { readonly batch: BatchAnswer }) {
  const say = useSay();
  const [released, setReleased] = useState(false);
  const lines = useEvery<PaymentAnswer>('/v1/payments', { batchId: batch.id });
  const columns = usePaymentColumns();
  return (
    <>
      {released && (
        <Done>
          <Paragraph>
            {say({
              nl: 'De batch is vrijgegeven. Download het betaalbestand en geef het aan de bank.',
              en: 'The batch has been released. Download the payment file and hand it to the bank.',
            })}
          </Paragraph>
        </Done>
      )}
      <Standing batch={batch} />
      <Loaded of={lines} lines={4}>
        {(items) => <Compared batch={batch} lines={items} />}
      </Loaded>
      <Release batch={batch} onReleased={() => setReleased(true)} />
      {batch.status === 'released' && <PaymentFile batchId={batch.id} />}
      <Heading2>{say({ nl: 'Regels', en: 'Lines' })}</Heading2>
      <Loaded of={lines} lines={12}>
        {(items) => (
          <DataTable
            caption={say({ nl: 'Betalingen in deze batch', en: 'Payments in this batch' })}
            columns={columns}
            rows={items}
            rowKey={({ claimId }) => claimId}
            empty={say({
              nl: 'Er staan geen betalingen meer in deze batch.',
              en: 'No payments are in this batch any more.',
            })}
            csv={{ name: `betaalbatch-${batch.id}`, all: async () => items }}
          />
        )}
      </Loaded>
    </>
  );
}

function Standing({ batch }: { readonly batch: BatchAnswer }) {
  const say = useSay();
  const { day, moment } = useFormat();
  const { createdAt, executionOn, madeBy, releasedAt, status } = batch;
  const maker = say(madeBy.mine ? { nl: 'door u', en: 'by you' } : { nl: 'door een collega', en: 'by a colleague' });
  return (
    <Pairs
      className="pairs--across"
      of={[
        [say({ nl: 'Status', en: 'Status' }), <Status key="status" of="batch" status={status} office />],
        [say({ nl: 'Betaaldag', en: 'Day of payment' }), day(executionOn)],
        [say({ nl: 'Gemaakt', en: 'Made' }), `${moment(createdAt)}, ${maker}`],
        ...(releasedAt === null ? [] : [[say({ nl: 'Vrijgegeven', en: 'Released' }), moment(releasedAt)] as const]),
      ]}
    />
  );
}
