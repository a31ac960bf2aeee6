import { Heading2, Paragraph } from '@utrecht/component-library-react';
import { useRef, useState } from 'react';
import type { PaymentAnswer } from '../../../api/answers';
import { useMergedList } from '../../../api/use-merged-list';
import { useSession } from '../../../auth/use-session';
import { lineWords, useCounted } from '../../../language/counted';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { AddressSelect } from '../../../parts/address-select';
import { DataTable } from '../../../parts/data-table';
import { Done } from '../../../parts/done';
import { Loaded } from '../../../parts/loaded';
import { RegionFilter } from '../../../parts/region-filter';
import { ShowMore } from '../../../parts/show-more';
import { useAddressValue } from '../../../parts/use-address-value';
import { statusWords } from '../../../words/statuses';
import { isBlocked, totalOf } from './payable-regions';
import { usePaymentColumns } from './payment-columns';

/** In the address: no status of a payment, but what is approved and kept by a gate. */
const blocked = 'geblokkeerd';

const byDay = (a: PaymentAnswer, b: PaymentAnswer): number => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0);
const dayOf = ({ payBy, claimId }: PaymentAnswer): string => `${payBy ?? '9999'} ${claimId}`;

/** Every payment, what must be paid first on top; which ones is in the address. */
export function PaymentLines() {
  const say = useSay();
  const [status] = useAddressValue('status');
  const [region] = useAddressValue('region');
  const regions = (useSession()?.regions ?? []).filter((one) => region === '' || one === region);
  const known = Object.entries(statusWords.payment).map(([value, { office, employer }]) => ({
    value,
    label: say(office ?? employer),
  }));
  const statuses = [...known, { value: blocked, label: say({ nl: 'Geblokkeerd', en: 'Blocked' }) }];
  return (
    <section>
      <Heading2>{say({ nl: 'Regels', en: 'Lines' })}</Heading2>
      <search className="filters" aria-label={say({ nl: 'Filters', en: 'Filters' })}>
        <AddressSelect
          id="status"
          name="status"
          label={say({ nl: 'Status', en: 'Status' })}
          all={say({ nl: 'Alle', en: 'All' })}
          options={statuses}
        />
        <RegionFilter />
      </search>
      <Lines key={`${status} ${region}`} status={status} regions={regions} />
    </section>
  );
}

function Lines({ status, regions }: { readonly status: string; readonly regions: readonly string[] }) {
  const say = useSay();
  const { money } = useFormat();
  const counted = useCounted();
  const rows = useRef<HTMLDivElement>(null);
  const [retried, setRetried] = useState(0);
  const columns = usePaymentColumns({ onRetried: () => setRetried((count) => count + 1) });
  const asked =
    status === blocked ? { query: { status: 'approved' }, keep: isBlocked, kept: blocked } : { query: { status } };
  const list = useMergedList<PaymentAnswer>({ path: '/v1/payments', regions, order: byDay, ...asked });
  const lines = list.rows ?? [];
  const [count, total] = [counted(lines.length, lineWords), money(totalOf(lines))];
  return (
    <div ref={rows}>
      {retried > 0 && (
        <Done key={retried}>
          <Paragraph>
            {say({
              nl: 'De betaling staat weer klaar voor een volgende batch.',
              en: 'The payment is up for a next batch.',
            })}
          </Paragraph>
        </Done>
      )}
      <Loaded of={list} lines={12}>
        {() => (
          <>
            {lines.length > 0 && (
              <Paragraph>
                {list.hasNextPage
                  ? say({
                      nl: `Hier staan de eerste ${count}, samen ${total}. Er zijn er meer.`,
                      en: `These are the first ${count}, ${total} in all. There are more.`,
                    })
                  : say({
                      nl: `Dit is alles: ${count}, samen ${total}.`,
                      en: `This is all: ${count}, ${total} in all.`,
                    })}
              </Paragraph>
            )}
            <DataTable
              caption={say({
                nl: 'Betalingen, wat het eerst betaald moet zijn bovenaan',
                en: 'Payments, what must be paid first on top',
              })}
              columns={columns}
              rows={lines}
              rowKey={({ claimId }) => claimId}
              empty={say({
                nl: 'Er zijn geen betalingen met deze filters.',
                en: 'There are no payments with these filters.',
              })}
              csv={{ name: 'betalingen', all: list.all }}
            />
            <ShowMore list={list} shown={lines.length} rows={rows} />
          </>
        )}
      </Loaded>
    </div>
  );
}
