import type { ApplicationAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { Pairs } from '../../../parts/pairs';
import { Section } from '../../../parts/section';

/** What the applicant declared. */
export function WhatIsDeclared({ application }: { readonly application: ApplicationAnswer }) {
  const say = useSay();
  const { money, shortDay } = useFormat();
  const { declarations } = application;
  const { otherFunding, deMinimis } = declarations;
  const none = say({ nl: 'geen', en: 'none' });
  return (
    <Section title={say({ nl: 'Wat de werkgever verklaart', en: 'What the employer declares' })}>
      <Pairs
        of={[
          [
            say({ nl: 'Wil op de wachtlijst', en: 'Agrees to wait' }),
            say(declarations.agreesToWait ? { nl: 'ja', en: 'yes' } : { nl: 'nee', en: 'no' }),
          ],
          ...(deMinimis === undefined
            ? []
            : [
                [
                  say({ nl: 'De-minimissteun', en: 'De-minimis aid' }),
                  deMinimis
                    .map((aid) => `${money(aid.amountCents)} (${aid.grantedBy}, ${shortDay(aid.grantedOn)})`)
                    .join('; ') || none,
                ] as const,
              ]),
          ...(otherFunding === undefined
            ? []
            : [
                [
                  say({ nl: 'Ander geld voor deze plek', en: 'Other funding' }),
                  otherFunding.map(({ name, amountCents }) => `${name}: ${money(amountCents)}`).join('; ') || none,
                ] as const,
              ]),
        ]}
      />
    </Section>
  );
}
