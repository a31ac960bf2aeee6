import { Heading3, Paragraph } from '@utrecht/component-library-react';
import type { RecoveryAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { Section } from '../../../parts/section';
import { Text } from '../../../parts/text';

const you: Both = { nl: 'door u', en: 'by you' };
const colleague: Both = { nl: 'door een collega', en: 'by a colleague' };
const outcomes: Readonly<Record<'establish' | 'drop', Both>> = {
  establish: { nl: 'Besluit: terugvorderen', en: 'Decision: claimed back' },
  drop: { nl: 'Besluit: niet terugvorderen', en: 'Decision: not claimed back' },
};

/** What was written to the employer, what the employer said, and what was decided. */
export function Talk({ recovery: { intention, reply, decision } }: { readonly recovery: RecoveryAnswer }) {
  const say = useSay();
  if (intention === null && decision === null) return null;
  const hidden = (intention ?? decision)?.motivation === null;
  const by = (mine: boolean) => say(mine ? you : colleague);
  return (
    <Section title={say({ nl: 'Wat er is geschreven', en: 'What was written' })}>
      {intention !== null && (
        <Said
          title={say({ nl: 'Voornemen', en: 'Intention' })}
          at={intention.intendedAt}
          by={by(intention.mine)}
          text={intention.motivation}
        />
      )}
      {reply !== null && (
        <Said
          title={say({ nl: 'Reactie van de werkgever', en: 'Reply of the employer' })}
          at={reply.repliedAt}
          by={null}
          text={reply.text}
        />
      )}
      {decision !== null && (
        <Said
          title={say(outcomes[decision.outcome])}
          at={decision.decidedAt}
          by={by(decision.mine)}
          text={decision.motivation}
        />
      )}
      {hidden && (
        <Text
          nl="Wat er is geschreven, ziet financiën niet: het kan over de jongere gaan."
          en="Finance does not see what was written: it may be about the youth."
        />
      )}
    </Section>
  );
}

interface SaidProps {
  readonly title: string;
  readonly at: string;
  /** Null: it goes without saying. */
  readonly by: string | null;
  /** Null: not for this reader. */
  readonly text: string | null;
}

function Said({ title, at, by, text }: SaidProps) {
  const { moment } = useFormat();
  return (
    <>
      <Heading3>{title}</Heading3>
      <p className="quiet">{by === null ? moment(at) : `${moment(at)}, ${by}`}</p>
      {text !== null && (
        <Paragraph className="written" lang="nl">
          {text}
        </Paragraph>
      )}
    </>
  );
}
