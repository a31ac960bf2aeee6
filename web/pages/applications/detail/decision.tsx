import { Heading2, Paragraph } from '@utrecht/component-library-react';
import type { ApplicationAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { Text } from '../../../parts/text';
import { ruleInWords } from '../../../words/checks';
import { roleInWords } from '../../../words/timeline';

const outcomes: Readonly<Record<'grant' | 'reject' | 'not-treated', Both>> = {
  grant: { nl: 'Toegekend', en: 'Granted' },
  reject: { nl: 'Afgewezen', en: 'Rejected' },
  'not-treated': { nl: 'Niet behandeld', en: 'Left untreated' },
};

/** The decision with its reasons, as written by who decided. */
export function Decision({ decision }: { readonly decision: NonNullable<ApplicationAnswer['decision']> }) {
  const say = useSay();
  const { moment } = useFormat();
  const { outcome, decidedAt, byRole, motivation, overrides } = decision;
  const by = roleInWords(byRole);
  return (
    <section>
      <Heading2>{say({ nl: 'Besluit', en: 'Decision' })}</Heading2>
      <Text
        nl={`${outcomes[outcome].nl} op ${moment(decidedAt)} (${by.nl}).`}
        en={`${outcomes[outcome].en} on ${moment(decidedAt)} (${by.en}).`}
      />
      <blockquote className="motivation" lang="nl">
        {motivation}
      </blockquote>
      {overrides.map(({ rule, reason }) => {
        const title = ruleInWords(rule) ?? { nl: rule, en: rule };
        return (
          <Text
            key={rule}
            nl={`Uitzondering voor "${title.nl}": ${reason}`}
            en={`Exception for "${title.en}": ${reason}`}
          />
        );
      })}
      <Paragraph>
        {say({
          nl: 'U krijgt over dit besluit ook een brief. U vindt hem hieronder bij Brieven. In de brief staat wat u kunt doen als u het er niet mee eens bent.',
          en: 'You get a letter about this decision too. It stands below under Letters, and tells what you can do if you do not agree.',
        })}
      </Paragraph>
    </section>
  );
}
