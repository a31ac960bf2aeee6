import { Button, Heading2, Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import { type PenaltyPaymentRequest, penaltyPaymentRequest } from '../../../../domain/term/requests';
import type { PenaltyLine } from '../../../api/answers';
import { useEvery } from '../../../api/use-every';
import { DateField, TextField } from '../../../form/inputs';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { CommandDialog } from '../../../parts/command-dialog';
import { useAmountColumn, useDayColumn, useEmployerColumns } from '../../../parts/common-columns';
import { type Column, DataTable } from '../../../parts/data-table';
import { Notice } from '../../../parts/notice';

/** Penalties that nobody has paid yet, where there are any: they are in no batch, so finance pays them by hand. */
export function Penalties({ mayPay }: { readonly mayPay: boolean }) {
  const say = useSay();
  const [paying, setPaying] = useState<PenaltyLine | null>(null);
  const { data = [] } = useEvery<PenaltyLine>('/v1/penalties', { paid: 'false' });
  const columns = useColumns(mayPay ? setPaying : null);
  if (data.length === 0) return null;
  return (
    <section>
      <Heading2>{say({ nl: 'Dwangsommen', en: 'Penalties' })}</Heading2>
      <Notice type="warning">
        <Paragraph>
          {say({
            nl: 'Wij beslisten te laat. Een dwangsom gaat niet mee in een batch: maak hem zelf over en leg dat hier vast.',
            en: 'We decided too late. A penalty goes in no batch: transfer it by hand and record it here.',
          })}
        </Paragraph>
      </Notice>
      <DataTable
        caption={say({ nl: 'Dwangsommen die nog betaald moeten worden', en: 'Penalties that are still to be paid' })}
        columns={columns}
        rows={data}
        rowKey={({ applicationId }) => applicationId}
        empty={say({ nl: 'Er is nu niets te betalen.', en: 'There is nothing to pay now.' })}
        csv={{ name: 'dwangsommen', all: async () => data }}
      />
      {paying !== null && <PayDialog penalty={paying} close={() => setPaying(null)} />}
    </section>
  );
}

function useColumns(pay: ((penalty: PenaltyLine) => void) | null): Column<PenaltyLine>[] {
  const say = useSay();
  const employer = useEmployerColumns<PenaltyLine>();
  const amount = useAmountColumn<PenaltyLine>();
  const payBy = useDayColumn<PenaltyLine>(say({ nl: 'Betalen uiterlijk', en: 'Pay by' }), ({ payBy: day }) => day);
  return [
    payBy,
    { head: say({ nl: 'Aanvraag', en: 'Application' }), cell: ({ number }) => number, csv: ({ number }) => number },
    ...employer,
    {
      head: say({ nl: 'Dagen', en: 'Days' }),
      numeric: true,
      cell: ({ days }) => days,
      csv: ({ days }) => days,
    },
    amount,
    ...(pay === null
      ? []
      : [
          {
            head: say({ nl: 'Vastleggen', en: 'Record' }),
            cell: (penalty: PenaltyLine) => (
              <Button appearance="secondary-action-button" onClick={() => pay(penalty)}>
                {say({ nl: 'Betaald', en: 'Paid' })}
                <span className="visually-hidden"> {penalty.number}</span>
              </Button>
            ),
          },
        ]),
  ];
}

function PayDialog({ penalty, close }: { readonly penalty: PenaltyLine; readonly close: () => void }) {
  const say = useSay();
  const { money } = useFormat();
  return (
    <CommandDialog<PenaltyLine, PenaltyPaymentRequest, PenaltyPaymentRequest>
      title={say({ nl: 'Dwangsom betaald?', en: 'Penalty paid?' })}
      confirm={say({ nl: 'Leg vast', en: 'Record it' })}
      path={`/v1/applications/${penalty.applicationId}/penalty-payment`}
      schema={penaltyPaymentRequest}
      start={{ paidOn: '', reference: '' }}
      close={close}
      done={() => undefined}
    >
      <Paragraph>
        {penalty.number}, {penalty.tradeName}: {money(penalty.amountCents)}
      </Paragraph>
      <DateField name="paidOn" label={say({ nl: 'Op welke dag is betaald?', en: 'On which day was it paid?' })} />
      <TextField name="reference" label={say({ nl: 'Kenmerk van de betaling', en: 'Reference of the payment' })} />
    </CommandDialog>
  );
}
