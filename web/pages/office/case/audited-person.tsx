import { Button, Paragraph } from '@utrecht/component-library-react';
import { useRef, useState } from 'react';
import { type PersonOpeningRequest, personOpeningRequest } from '../../../../domain/privacy/opening';
import type { ApplicationAnswer, PersonAnswer } from '../../../api/answers';
import { TextAreaField } from '../../../form/inputs';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { CommandDialog } from '../../../parts/command-dialog';
import { Section } from '../../../parts/section';
import { eventInWords, roleInWords } from '../../../words/timeline';
import { Person } from './case-person';

interface Contents {
  readonly application: ApplicationAnswer;
}

/** For an auditor: who the youth is opens with a reason alone, and nothing of it is kept when the page is left. */
export function AuditedPerson({ application }: Contents) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const [person, setPerson] = useState<PersonAnswer | null>(null);
  const shown = useRef<HTMLDivElement>(null);
  const opened = (answer: PersonAnswer) => {
    setPerson(answer);
    shown.current?.focus();
  };
  return (
    <Section title={say({ nl: 'Persoonsgegevens', en: 'Personal data' })}>
      <div ref={shown} tabIndex={-1} className="quietly-focused">
        {person === null ? (
          <Paragraph>
            {say({
              nl: 'Voor uw controle hebt u deze gegevens meestal niet nodig. Opent u ze toch? Geef dan een reden. Die leggen wij vast.',
              en: 'For your audit you mostly do not need these data. Do you open them all the same? Give a reason, which is recorded.',
            })}
          </Paragraph>
        ) : (
          <Person person={person} />
        )}
      </div>
      <Button
        appearance="secondary-action-button"
        aria-expanded={person !== null}
        onClick={() => (person === null ? setAsking(true) : setPerson(null))}
      >
        {person === null
          ? say({ nl: 'Open persoonsgegevens', en: 'Open personal data' })
          : say({ nl: 'Verberg persoonsgegevens', en: 'Hide personal data' })}
      </Button>
      <Openings application={application} />
      {asking && <AskWhy applicationId={application.id} close={() => setAsking(false)} opened={opened} />}
    </Section>
  );
}

interface Question {
  readonly applicationId: string;
  readonly close: () => void;
  readonly opened: (person: PersonAnswer) => void;
}

function AskWhy({ applicationId, close, opened }: Question) {
  const say = useSay();
  return (
    <CommandDialog<PersonAnswer, Partial<PersonOpeningRequest>, PersonOpeningRequest>
      title={say({ nl: 'Persoonsgegevens openen?', en: 'Open the personal data?' })}
      confirm={say({ nl: 'Open', en: 'Open' })}
      path={`/v1/applications/${applicationId}/person-openings`}
      schema={personOpeningRequest}
      start={{ reason: undefined }}
      close={close}
      done={opened}
    >
      <TextAreaField
        name="reason"
        rows={3}
        label={say({ nl: 'Waarom moet u deze gegevens zien?', en: 'Why do you have to see these data?' })}
        help={say({
          nl: 'Schrijf geen namen of andere persoonsgegevens op. Iedere controleur leest deze reden.',
          en: 'Write down no names or other personal data. Every auditor reads this reason.',
        })}
      />
    </CommandDialog>
  );
}

/** Who opened them, the newest first. */
function Openings({ application: { openings = [] } }: Contents) {
  const say = useSay();
  const { moment } = useFormat();
  if (openings.length === 0) return null;
  return (
    <details className="more">
      <summary>
        {say({ nl: `Wie deze gegevens bekeek (${openings.length})`, en: `Who opened these data (${openings.length})` })}
      </summary>
      <ol className="timeline" reversed>
        {[...openings].reverse().map(({ type, at, byRole, mine, reason }) => (
          <li key={`${at} ${byRole}`}>
            <p>
              <strong>{say(eventInWords(type))}</strong>
              {reason !== null && ` – ${reason}`}
            </p>
            <p className="timeline-when">
              <time dateTime={at}>{moment(at)}</time> · {say(roleInWords(byRole))}
              {mine && ` · ${say({ nl: 'uzelf', en: 'yourself' })}`}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
