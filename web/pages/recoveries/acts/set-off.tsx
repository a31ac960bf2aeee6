import { Paragraph } from '@utrecht/component-library-react';
import type * as z from 'zod';
import { type OffsetRequest, offsetRequest } from '../../../../domain/recovery/requests';
import type { RecoveryAnswer } from '../../../api/answers';
import { useSchemeName } from '../../../api/use-schemes';
import { NumberField, SelectField } from '../../../form/inputs';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { CommandDialog } from '../../../parts/command-dialog';
import { isSilent } from '../../../parts/not-now';
import { Text } from '../../../parts/text';
import { codeInWords } from '../../../words/refusals';
import { Act } from './act';
import type { OfRecovery } from './of-recovery';

interface Values {
  readonly claimId: string | undefined;
  readonly amountCents: number | undefined;
}

const schema = offsetRequest as unknown as z.ZodType<OffsetRequest, Values>;

/** Pays a part of the debt out of a claim of the same employer that is ready to be paid. */
export function SetOff({ recovery, tell }: OfRecovery) {
  const say = useSay();
  const { money } = useFormat();
  const nameOf = useSchemeName();
  const { balanceCents, id, mayNow, offsetClaims } = recovery;
  if (mayNow.offset !== null) {
    // A scheme that allows none is no warning: there is nothing to do about it.
    return isSilent(mayNow.offset) ? null : <Text {...codeInWords(mayNow.offset)} />;
  }
  const [first] = offsetClaims;
  if (first === undefined) {
    return (
      <Text
        nl="Verrekenen kan nu niet: er staat geen andere betaling aan deze werkgever klaar."
        en="Set-off is not possible now: no other payment to this employer is ready."
      />
    );
  }
  return (
    <Act button={say({ nl: 'Verrekenen', en: 'Set off' })}>
      {(close) => (
        <CommandDialog<RecoveryAnswer, Values, OffsetRequest>
          title={say({ nl: 'Verrekenen met een betaling', en: 'Set off against a payment' })}
          confirm={say({ nl: 'Verreken', en: 'Set off' })}
          path={`/v1/recoveries/${id}/offsets`}
          schema={schema}
          start={{ claimId: first.claimId, amountCents: Math.min(first.amountCents, balanceCents) }}
          close={close}
          done={() =>
            tell({
              nl: 'Het bedrag is verrekend. De werkgever krijgt daarover een mail.',
              en: 'The amount is set off. The employer gets a mail about it.',
            })
          }
        >
          <Paragraph>
            {say({
              nl: `Er staat ${money(balanceCents)} open. Wat u verrekent, wordt niet aan de werkgever betaald.`,
              en: `${money(balanceCents)} is open. What you set off is not paid to the employer.`,
            })}
          </Paragraph>
          <SelectField
            name="claimId"
            label={say({ nl: 'Met welke betaling?', en: 'Against which payment?' })}
            options={offsetClaims.map((claim) => ({
              value: claim.claimId,
              label: `${claim.number}, ${nameOf(claim.schemeId)}: ${money(claim.amountCents)}`,
            }))}
          />
          <NumberField
            name="amountCents"
            label={say({ nl: 'Bedrag om te verrekenen', en: 'Amount to set off' })}
            factor={100}
            unit="euro"
          />
        </CommandDialog>
      )}
    </Act>
  );
}
