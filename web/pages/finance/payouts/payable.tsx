import { Button, Heading2, Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PaymentAnswer } from '../../../api/answers';
import { useEvery } from '../../../api/use-every';
import { useRegionName } from '../../../api/use-region-name';
import { paymentWords, useCounted } from '../../../language/counted';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { euro } from '../../../parts/csv';
import { type Column, DataTable } from '../../../parts/data-table';
import { Loaded } from '../../../parts/loaded';
import { Notice } from '../../../parts/notice';
import { MakeBatch } from './make-batch';
import { isBlocked, type PayableRegion, payableRegions } from './payable-regions';

/** What is ready to be paid, per region: a batch is of one region. */
export function Payable({ mayPay }: { readonly mayPay: boolean }) {
  const say = useSay();
  const [making, setMaking] = useState<PayableRegion | null>(null);
  const payments = useEvery<PaymentAnswer>('/v1/payments', { status: 'approved' });
  const columns = useColumns(mayPay ? setMaking : null);
  return (
    <section>
      <Heading2>{say({ nl: 'Nu te betalen', en: 'To pay now' })}</Heading2>
      <Loaded of={payments} lines={5}>
        {(items) => {
          const regions = payableRegions(items.filter((payment) => !isBlocked(payment)));
          const blocked = items.filter(isBlocked);
          return (
            <>
              <BlockedCount count={blocked.length} />
              <DataTable
                caption={say({
                  nl: 'Per regio, wat het eerst betaald moet zijn bovenaan',
                  en: 'Per region, what must be paid first on top',
                })}
                columns={columns}
                rows={regions}
                rowKey={({ region }) => region}
                empty={say({ nl: 'Er is nu niets te betalen.', en: 'There is nothing to pay now.' })}
                csv={{ name: 'te-betalen-per-regio', all: async () => regions }}
              />
            </>
          );
        }}
      </Loaded>
      {making !== null && <MakeBatch of={making} close={() => setMaking(null)} />}
    </section>
  );
}

/** Approved payments that wait for something else: where they are. */
function BlockedCount({ count }: { readonly count: number }) {
  const say = useSay();
  const counted = useCounted();
  if (count === 0) return null;
  return (
    <Notice type="warning">
      <Paragraph>
        {say({
          nl: `Goedgekeurd, maar geblokkeerd: ${counted(count, paymentWords)}. Die gaan niet mee in een batch.`,
          en: `Approved, but blocked: ${counted(count, paymentWords)}. These do not come along in a batch.`,
        })}{' '}
        <Link to="/betalingen?status=geblokkeerd">{say({ nl: 'Bekijk waarom', en: 'See why' })}</Link>
      </Paragraph>
    </Notice>
  );
}

function useColumns(make: ((region: PayableRegion) => void) | null): Column<PayableRegion>[] {
  const say = useSay();
  const { day, money, number } = useFormat();
  const regionName = useRegionName();
  return [
    {
      head: say({ nl: 'Regio', en: 'Region' }),
      cell: ({ region }) => regionName(region),
      csv: ({ region }) => regionName(region),
    },
    {
      head: say({ nl: 'Eerste uiterlijk', en: 'First by' }),
      cell: ({ payBy }) => (payBy === null ? '–' : <time dateTime={payBy}>{day(payBy)}</time>),
      csv: ({ payBy }) => payBy,
    },
    {
      head: say({ nl: 'Regels', en: 'Lines' }),
      numeric: true,
      cell: ({ lines }) => number(lines),
      csv: ({ lines }) => lines,
    },
    {
      head: say({ nl: 'Totaal', en: 'Total' }),
      numeric: true,
      cell: ({ totalCents }) => money(totalCents),
      csv: ({ totalCents }) => euro(totalCents),
    },
    ...(make === null
      ? []
      : [
          {
            head: say({ nl: 'Doen', en: 'Action' }),
            cell: (row: PayableRegion) => (
              <Button appearance="secondary-action-button" onClick={() => make(row)}>
                {say({ nl: 'Maak betaalbatch', en: 'Make a batch' })}
                <span className="visually-hidden"> {regionName(row.region)}</span>
              </Button>
            ),
          },
        ]),
  ];
}
