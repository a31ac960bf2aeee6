import { Paragraph } from '@utrecht/component-library-react';
import type * as z from 'zod';
import { mostOverrideDays, type OverridableGate } from '../../../../domain/payout/gate';
import { type OverrideRequest, overrideRequest } from '../../../../domain/payout/override';
import type { ClaimAnswer } from '../../../api/answers';
import { DateField, TextAreaField } from '../../../form/inputs';
import { type Both, useSay } from '../../../language/language';
import { CommandDialog } from '../../../parts/command-dialog';
import { nameOf } from './gates-shown';

interface Contents {
  readonly claimId: string;
  readonly gate: OverridableGate;
  readonly close: () => void;
  readonly tell: (words: Both) => void;
}

interface Values {
  readonly gate: OverrideRequest['gate'];
  readonly reason: string | undefined;
  readonly expiresOn: string | undefined;
}

const schema = overrideRequest as unknown as z.ZodType<OverrideRequest, Values>;

/** Lets a claim through one gate for a while: why, and until when. */
export function OverrideGate({ claimId, gate, close, tell }: Contents) {
  const say = useSay();
  const done = () =>
    tell({
      nl: 'De controle is opzij gezet. Uw reden staat bij de betaling.',
      en: 'The check has been set aside. Your reason stands with the payment.',
    });
  return (
    <CommandDialog<ClaimAnswer, Values, OverrideRequest>
      title={say({ nl: 'Controle opzij zetten?', en: 'Set a check aside?' })}
      confirm={say({ nl: 'Zet opzij', en: 'Set aside' })}
      path={`/v1/claims/${claimId}/gate-overrides`}
      schema={schema}
      start={{ gate, reason: undefined, expiresOn: undefined }}
      {...{ close, done }}
    >
      <Paragraph>
        {say({ nl: 'Het gaat om:', en: 'It is about:' })} <strong>{say(nameOf(gate))}</strong>.{' '}
        {say({
          nl: 'Deze betaling kan dan tijdelijk door zonder die controle. Iedereen die het dossier ziet, leest waarom.',
          en: 'This payment can then go through without that check for a while. Whoever sees the case reads why.',
        })}
      </Paragraph>
      <TextAreaField name="reason" rows={3} label={say({ nl: 'Waarom mag dit?', en: 'Why is it allowed?' })} />
      <DateField
        name="expiresOn"
        label={say({ nl: 'Tot en met welke dag?', en: 'Until and including which day?' })}
        help={say({
          nl: `Hooguit ${mostOverrideDays} dagen vanaf vandaag. Daarna telt de controle weer.`,
          en: `At most ${mostOverrideDays} days from today. After that the check counts again.`,
        })}
      />
    </CommandDialog>
  );
}
