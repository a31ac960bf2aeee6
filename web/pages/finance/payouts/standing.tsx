import { Paragraph } from '@utrecht/component-library-react';
import type { BatchAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { Pairs } from '../../../parts/pairs';
import { Status } from '../../../parts/status';
import { batchInWords } from '../../../words/batches';

/** What the batch is, what it waits for, and who did what to it. */
export function Standing({ batch }: { readonly batch: BatchAnswer }) {
  const say = useSay();
  const { day, money, number } = useFormat();
  const moments = useMoments(batch);
  return (
    <div className="standing">
      <Paragraph>{say(batchInWords(batch))}</Paragraph>
      <Pairs
        className="pairs--across"
        of={[
          [say({ nl: 'Status', en: 'Status' }), <Status key="status" of="batch" status={batch.status} office />],
          [say({ nl: 'Totaal', en: 'Total' }), money(batch.totalCents)],
          [say({ nl: 'Betalingen', en: 'Payments' }), number(batch.lines)],
          ...(batch.releasedAt === null
            ? []
            : [[say({ nl: 'Open bij de bank', en: 'Open at the bank' }), number(batch.openLines)] as const]),
          [say({ nl: 'Betaaldag', en: 'Day of payment' }), day(batch.executionOn)],
          ...moments,
        ]}
      />
    </div>
  );
}

const you: Both = { nl: 'door u', en: 'by you' };
const colleague: Both = { nl: 'door een collega', en: 'by a colleague' };

/** What was done, when and whether it was the reader. */
function useMoments({ createdAt, madeBy, releasedAt, releasedBy, withdrawal, recall }: BatchAnswer) {
  const say = useSay();
  const { moment } = useFormat();
  const when = (at: string, mine: boolean) => `${moment(at)}, ${say(mine ? you : colleague)}`;
  const decided = recall?.decision ?? null;
  return [
    [say({ nl: 'Gemaakt', en: 'Made' }), when(createdAt, madeBy.mine)] as const,
    ...(releasedAt === null || releasedBy === null
      ? []
      : [[say({ nl: 'Vrijgegeven', en: 'Released' }), when(releasedAt, releasedBy.mine)] as const]),
    ...(withdrawal === null
      ? []
      : [
          [say({ nl: 'Ingetrokken', en: 'Withdrawn' }), when(withdrawal.askedAt, withdrawal.mine)] as const,
          [say({ nl: 'Waarom', en: 'Why' }), withdrawal.reason] as const,
        ]),
    ...(recall === null || decided === null
      ? []
      : [
          [say({ nl: 'Terugroepen gevraagd', en: 'Recall asked for' }), when(recall.askedAt, recall.mine)] as const,
          [say({ nl: 'Teruggeroepen', en: 'Recalled' }), when(decided.decidedAt, decided.mine)] as const,
          [say({ nl: 'Waarom', en: 'Why' }), recall.reason] as const,
          [say({ nl: 'Kenmerk van de bank', en: 'Reference of the bank' }), recall.bankReference] as const,
        ]),
  ];
}
