import { Heading2, Paragraph } from '@utrecht/component-library-react';
import { useRef } from 'react';
import type { PaymentAnswer } from '../../../api/answers';
import { useMergedList } from '../../../api/use-merged-list';
import { useSession } from '../../../auth/use-session';
import { lineWords, useCounted } from '../../../language/counted';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { AddressSelect } from '../../../parts/address-select';
import { DataTable } from '../../../parts/data-table';
import { Loaded } from '../../../parts/loaded';
import { RegionFilter } from '../../../parts/region-filter';
import { ShowMore } from '../../../parts/show-more';
import { useAddressValue } from '../../../parts/use-address-value';
import { statusWords } from '../../../words/statuses';
import { totalOf } from './payable-regions';
import { usePaymentColumns } from './payment-columns';

const byDay = (a: PaymentAnswer, b: PaymentAnswer): number => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0);
const dayOf = ({ payBy, claimId }: PaymentAnswer): string => `${payBy ?? '9999'} ${claimId}`;

/** Every payment, what must be paid first on top; which ones is in the address. */
export function PaymentLines() {
  const say = useSay();
  const [status] = useAddressValue('status');
  const [region] = useAddressValue('region');
  const regions = (useSession()?.regions ?? []).filter((one) => region === '' || one === region);
  const statuses = Object.entries(statusWords.payment).map(([value, { office, employer }]) => ({
    value,
    label: say(office ?? employer),
  }));
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
  const columns = usePaymentColumns();
  const list = useMergedList<PaymentAnswer>({ path: '/v1/payments', regions, query: { status }, order: byDay });
  const lines = list.rows ?? [];
  const [count, total] = [counted(lines.length, lineWords), money(totalOf(lines))];
  return (
    <div ref={rows}>
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
