import { Heading3 } from '@utrecht/component-library-react';
import { Fragment } from 'react';
import type { RecoveryAnswer } from '../../../../api/answers';
import { useFormat } from '../../../../language/format';
import { useSay } from '../../../../language/language';
import { CopyButton } from '../../../../parts/copy-button';
import { Pairs } from '../../../../parts/pairs';
import { Text } from '../../../../parts/text';

/** How much, by when, to which account and with which reference. Nothing when nothing is owed. */
export function HowToPay({ recovery }: { readonly recovery: RecoveryAnswer }) {
  const say = useSay();
  const { day, money } = useFormat();
  const { status, balanceCents, dueOn, plan, payTo, number } = recovery;
  if (status !== 'established' || balanceCents <= 0) return null;
  return (
    <>
      <Heading3>{say({ nl: 'Zo betaalt u', en: 'How to pay' })}</Heading3>
      <Pairs
        className="facts-list"
        of={[
          [say({ nl: 'Nog te betalen', en: 'Still to pay' }), <strong key="amount">{money(balanceCents)}</strong>],
          ...(dueOn === null || plan !== null
            ? []
            : [[say({ nl: 'Uiterlijk', en: 'By' }), <strong key="due">{day(dueOn)}</strong>] as const]),
          ...(payTo === null
            ? []
            : [
                [
                  say({ nl: 'Naar rekening', en: 'To account' }),
                  <span key="iban" className="iban">
                    {payTo.iban.replaceAll(/(.{4})(?=.)/g, '$1 ')}
                  </span>,
                ] as const,
                [say({ nl: 'Op naam van', en: 'In the name of' }), payTo.name] as const,
              ]),
          [
            say({ nl: 'Zet erbij', en: 'Reference' }),
            <Fragment key="number">
              <span className="application-number">{number}</span>{' '}
              <CopyButton text={number} of={say({ nl: 'nummer', en: 'number' })} />
            </Fragment>,
          ],
        ]}
      />
      {plan !== null && (
        <Text
          nl="Wij hebben met u afgesproken dat u in delen betaalt:"
          en="We agreed with you that you pay in parts:"
        />
      )}
    </>
  );
}
