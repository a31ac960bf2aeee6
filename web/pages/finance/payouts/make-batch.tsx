import { Button, Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { type BatchRequest, batchRequest } from '../../../../domain/payout/request';
import { useRegionName } from '../../../api/use-region-name';
import { useZodForm } from '../../../form/form';
import { DateField } from '../../../form/inputs';
import { lineWords, useCounted } from '../../../language/counted';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { ConfirmDialog } from '../../../parts/confirm-dialog';
import type { PayableRegion } from './payable-regions';
import { proposedDay } from './proposed-day';
import { useSealing } from './use-sealing';

interface Contents {
  readonly of: PayableRegion;
  readonly close: () => void;
}

/** Asks the day of payment, and makes the batch. */
export function MakeBatch({ of: { region, lines, totalCents }, close }: Contents) {
  const say = useSay();
  const { money } = useFormat();
  const counted = useCounted();
  const navigate = useNavigate();
  const regionName = useRegionName();
  const form = useZodForm(batchRequest, { region, executionOn: '' });
  const sealing = useSealing(({ id }) => void navigate(`/betaalbatches/${id}`));
  const proposed = proposedDay(sealing.error);
  const send = form.handleSubmit((request: BatchRequest) => sealing.send(request));
  return (
    <ConfirmDialog
      open
      title={say({ nl: `Betaalbatch voor ${regionName(region)}`, en: `Payout batch for ${regionName(region)}` })}
      confirm={say({ nl: 'Maak batch', en: 'Make the batch' })}
      onClose={close}
      onConfirm={() => void send()}
      busy={sealing.busy}
      error={proposed === null ? sealing.error : null}
    >
      <Paragraph>
        {say({
          nl: `Nu te betalen: ${counted(lines, lineWords)}, samen ${money(totalCents)}. Alles wat op dit moment betaalbaar is, komt in de batch. Een collega geeft de batch daarna vrij.`,
          en: `To pay now: ${counted(lines, lineWords)}, ${money(totalCents)} in all. Everything payable at this moment goes into the batch. A colleague releases it after that.`,
        })}
      </Paragraph>
      <FormProvider {...form}>
        <DateField
          name="executionOn"
          label={say({ nl: 'Dag waarop de bank betaalt', en: 'Day on which the bank pays' })}
          help={say({
            nl: 'Een werkdag van de banken: geen weekend of feestdag.',
            en: 'A business day of the banks: no weekend or holiday.',
          })}
        />
      </FormProvider>
      {proposed !== null && (
        <Proposal
          key={sealing.attempt}
          day={proposed}
          take={() => form.setValue('executionOn', proposed, { shouldValidate: true })}
        />
      )}
    </ConfirmDialog>
  );
}

/** The day asked for is none of the bank's: the next one, at hand. */
function Proposal({ day: proposed, take }: { readonly day: string; readonly take: () => void }) {
  const say = useSay();
  const { day } = useFormat();
  const [taken, setTaken] = useState(false);
  if (taken) return null;
  return (
    <div role="alert" className="proposal">
      <Paragraph>
        {say({
          nl: `Op die dag kan de bank niet betalen. De eerste dag die kan, is ${day(proposed)}.`,
          en: `The bank cannot pay on that day. The first possible day is ${day(proposed)}.`,
        })}
      </Paragraph>
      <Button
        appearance="secondary-action-button"
        onClick={() => {
          take();
          setTaken(true);
        }}
      >
        {say({ nl: `Kies ${day(proposed)}`, en: `Choose ${day(proposed)}` })}
      </Button>
    </div>
  );
}
