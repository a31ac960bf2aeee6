import { Button, Paragraph } from '@utrecht/component-library-react';
import { useRef } from 'react';
import type { PersonAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { Failed } from '../../../parts/failed';
import { Pairs } from '../../../parts/pairs';
import { Section } from '../../../parts/section';
import { phoneLink } from '../phone-link';
import { usePerson } from '../use-person';

/** Who the youth and the contact are: only on request, for that is recorded. */
export function CasePerson({ applicationId }: { readonly applicationId: string }) {
  const say = useSay();
  const person = usePerson(applicationId);
  const shown = useRef<HTMLDivElement>(null);
  const open = () => person.mutate(undefined, { onSuccess: () => shown.current?.focus() });
  return (
    <Section title={say({ nl: 'Persoonsgegevens', en: 'Personal data' })}>
      <div ref={shown} tabIndex={-1} className="quietly-focused">
        {person.data === undefined ? (
          <Paragraph>
            {say({
              nl: 'Bekijk deze gegevens alleen als u ze nodig hebt. Wij leggen vast dat u ze opent.',
              en: 'Open these data only when you need them. That you open them is recorded.',
            })}
          </Paragraph>
        ) : (
          <Person person={person.data} />
        )}
      </div>
      {person.isError && <Failed error={person.error} />}
      <Button
        appearance="secondary-action-button"
        busy={person.isPending}
        aria-expanded={person.data !== undefined}
        onClick={person.data === undefined ? open : person.reset}
      >
        {person.data === undefined
          ? say({ nl: 'Toon persoonsgegevens', en: 'Show personal data' })
          : say({ nl: 'Verberg persoonsgegevens', en: 'Hide personal data' })}
      </Button>
    </Section>
  );
}

export function Person({ person }: { readonly person: PersonAnswer }) {
  const say = useSay();
  const { day } = useFormat();
  const { firstName, lastName, birthDate, postcode, candidateNumber, contact } = person;
  return (
    <Pairs
      of={[
        [say({ nl: 'Jongere', en: 'Youth' }), `${firstName} ${lastName}`],
        [say({ nl: 'Geboren op', en: 'Born on' }), day(birthDate)],
        [say({ nl: 'Postcode', en: 'Postcode' }), postcode],
        [
          say({ nl: 'Kandidaatnummer', en: 'Candidate number' }),
          candidateNumber ?? say({ nl: 'niet bekend', en: 'not known' }),
        ],
        [say({ nl: 'Contactpersoon', en: 'Contact' }), contact.name],
        [
          say({ nl: 'E-mail', en: 'Email' }),
          <a key="mail" href={`mailto:${contact.email}`}>
            {contact.email}
          </a>,
        ],
        [
          say({ nl: 'Telefoon', en: 'Phone' }),
          <a key="phone" href={phoneLink(contact.phone)}>
            {contact.phone}
          </a>,
        ],
      ]}
    />
  );
}
