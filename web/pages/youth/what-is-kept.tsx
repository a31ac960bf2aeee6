import { Button, Paragraph, UnorderedList, UnorderedListItem } from '@utrecht/component-library-react';
import { activities } from '../../../domain/privacy/activities';
import type { YouthVisitAnswer } from '../../api/answers';
import { useFormat } from '../../language/format';
import { useSay } from '../../language/language';
import { Pairs } from '../../parts/pairs';
import { Section } from '../../parts/section';
import { Text } from '../../parts/text';
import { factInWords, factWords } from '../../words/fact-fields';
import { roleInWords } from '../../words/timeline';
import { Answer } from './answer';
import { EarlierCorrections } from './earlier-corrections';
import { KeptFor } from './kept-for';
import type { Visit } from './visit-store';

interface Contents {
  readonly visit: Visit;
  readonly kept: YouthVisitAnswer;
  readonly leave: () => void;
}

/** What, by whom, why, how long, and who used it (AVG 14 and 15); and the youth's own word about it. */
export function WhatIsKept({ visit, kept, leave }: Contents) {
  const say = useSay();
  const { day, moment } = useFormat();
  const { region, authority, employer, schemeName, number, receivedOn } = kept;
  return (
    <>
      <Section title={say({ nl: 'Wat wij over jou weten', en: 'What we know about you' })}>
        <Person kept={kept} />
      </Section>
      <Section title={say({ nl: 'Klopt het?', en: 'Is it right?' })}>
        <Answer visit={visit} kept={kept} />
        <EarlierCorrections corrections={kept.corrections} />
      </Section>
      <Section title={say({ nl: 'Van wie, voor wie en waarom', en: 'From whom, for whom and why' })}>
        <Pairs
          of={[
            [say({ nl: 'Wie bewaart het', en: 'Who keeps it' }), `${authority} (${say(region.name)})`],
            [say({ nl: 'Van wie wij het kregen', en: 'From whom we have it' }), employer],
            [say({ nl: 'Waarvoor', en: 'What for' }), `${say(schemeName)}, ${number}`],
            [say({ nl: 'Aangevraagd op', en: 'Applied for on' }), day(receivedOn)],
          ]}
        />
        <Paragraph>{say(activities['receive-application'].purpose)}.</Paragraph>
        <Text
          nl="Wie betaalt, ziet niet wie jij bent. Wij geven je gegevens niet aan anderen."
          en="Who pays does not see who you are. We give your data to nobody else."
        />
      </Section>
      <KeptFor />
      <Section title={say({ nl: 'Wie je gegevens gebruikte', en: 'Who used your data' })}>
        <UnorderedList>
          {kept.processing.map(({ activity, at, byRole }) => (
            <UnorderedListItem key={`${at} ${activity}`}>
              {moment(at)}: {say(activities[activity].name)} ({say(roleInWords(byRole))}).{' '}
              {say(activities[activity].purpose)}.
            </UnorderedListItem>
          ))}
        </UnorderedList>
      </Section>
      <Rights kept={kept} />
      <Button appearance="secondary-action-button" onClick={leave}>
        {say({ nl: 'Klaar, verberg mijn gegevens', en: 'Done, hide my data' })}
      </Button>
    </>
  );
}

function Person({ kept: { youth, facts, placement, documents } }: { readonly kept: YouthVisitAnswer }) {
  const say = useSay();
  const format = useFormat();
  const unknown = say({ nl: 'niet bekend', en: 'not known' });
  const fact = (field: string, value: unknown) => factInWords(field, value, { ...format, say });
  const work =
    placement === null
      ? []
      : ([
          [say(factWords['placement.jobTitle'].label), placement.jobTitle],
          [say(factWords['placement.type'].label), fact('placement.type', placement.type)],
          [say(factWords['placement.startOn'].label), format.day(placement.startOn)],
          [say(factWords['placement.endOn'].label), fact('placement.endOn', placement.endOn)],
          [say(factWords['placement.hoursPerWeek'].label), format.number(placement.hoursPerWeek)],
          [
            say({ nl: 'Bruto loon per maand', en: 'Gross wage a month' }),
            placement.grossMonthlyWageCents === undefined ? unknown : format.money(placement.grossMonthlyWageCents),
          ],
        ] as const);
  return (
    <Pairs
      of={[
        [say({ nl: 'Naam', en: 'Name' }), `${youth.firstName} ${youth.lastName}`],
        [say({ nl: 'Geboren op', en: 'Born on' }), format.day(youth.birthDate)],
        [say({ nl: 'Postcode', en: 'Postcode' }), youth.postcode],
        [say({ nl: 'Kandidaatnummer', en: 'Candidate number' }), youth.candidateNumber ?? unknown],
        [say({ nl: 'Gemeente', en: 'Municipality' }), facts.municipality ?? unknown],
        [say(factWords['youth.benefit'].label), fact('youth.benefit', facts.benefit)],
        [say(factWords['youth.startQualification'].label), fact('youth.startQualification', facts.startQualification)],
        [
          say(factWords['youth.registeredJobseeker'].label),
          fact('youth.registeredJobseeker', facts.registeredJobseeker),
        ],
        [say(factWords['youth.inEducation'].label), fact('youth.inEducation', facts.inEducation)],
        ...work,
        [say({ nl: 'Bestanden van de werkgever', en: 'Files of the employer' }), format.number(documents)],
      ]}
    />
  );
}

function Rights({ kept: { region } }: { readonly kept: YouthVisitAnswer }) {
  const say = useSay();
  return (
    <Section title={say({ nl: 'Jouw rechten', en: 'Your rights' })}>
      <Text
        nl="Je mag je gegevens zien, laten verbeteren en soms laten wissen. Je mag ook bezwaar maken tegen het gebruik."
        en="You may see your data, have them corrected and sometimes erased. You may also object to their use."
      />
      <Paragraph>
        {say({ nl: 'Vragen? Mail', en: 'Questions? Mail' })} <a href={`mailto:${region.email}`}>{region.email}</a>
        {region.phone === null ? '.' : ` ${say({ nl: 'of bel', en: 'or call' })} ${region.phone}.`}
      </Paragraph>
      <Text
        nl="Niet tevreden? Je kunt een klacht indienen bij de Autoriteit Persoonsgegevens."
        en="Not satisfied? You can complain to the Dutch Data Protection Authority."
      />
    </Section>
  );
}
