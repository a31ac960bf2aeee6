import { Paragraph } from '@utrecht/component-library-react';
import type { ApplicationAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { Pairs } from '../../../parts/pairs';
import { Section } from '../../../parts/section';
import { ruleInWords } from '../../../words/checks';
import { roleInWords } from '../../../words/timeline';

const outcomes: Readonly<Record<NonNullable<ApplicationAnswer['decision']>['outcome'], Both>> = {
  grant: { nl: 'Toekennen', en: 'Grant' },
  reject: { nl: 'Afwijzen', en: 'Reject' },
  'not-treated': { nl: 'Buiten behandeling stellen', en: 'Leave untreated' },
};

/** What was decided and why; nothing as long as nobody did. */
export function Decision({ application: { decision } }: { readonly application: ApplicationAnswer }) {
  const say = useSay();
  const { moment, money } = useFormat();
  if (decision === null) return null;
  const outcome = outcomes[decision.outcome];
  return (
    <Section title={say({ nl: 'Besluit', en: 'Decision' })}>
      <Pairs
        of={[
          [say({ nl: 'Uitkomst', en: 'Outcome' }), say(outcome)],
          ...(decision.amountCents === null
            ? []
            : [[say({ nl: 'Bedrag', en: 'Amount' }), money(decision.amountCents)] as const]),
          [say({ nl: 'Genomen', en: 'Taken' }), `${moment(decision.decidedAt)}, ${say(roleInWords(decision.byRole))}`],
          ...decision.overrides.map(
            ({ rule, reason }) =>
              [
                `${say({ nl: 'Opzijgezet', en: 'Set aside' })}: ${say(ruleInWords(rule) ?? { nl: rule, en: rule })}`,
                <span key={rule} lang="nl">
                  {reason}
                </span>,
              ] as const,
          ),
        ]}
      />
      <Paragraph className="written" lang="nl">
        {decision.motivation}
      </Paragraph>
    </Section>
  );
}
