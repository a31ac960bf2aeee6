import { Heading2, UnorderedList, UnorderedListItem } from '@utrecht/component-library-react';
import { useRegion } from '../../design/region-look';
import { type Both, useSay } from '../../language/language';
import { Page } from '../../parts/page';
import { Text } from '../../parts/text';
import { keptFor } from '../../words/kept-for';

interface Part {
  readonly title: Both;
  readonly points: readonly Both[];
}

/** What the system does, no more: `domain/`, the person item, and the retention periods of the Selectielijst 2020. */
const parts: readonly Part[] = [
  {
    title: { nl: 'Wat wij bewaren, en waarom', en: 'What we keep, and why' },
    points: [
      {
        nl: 'Van de werkgever: KvK-nummer, naam, contactpersoon en rekeningnummer. Daarmee behandelen wij de aanvraag en betalen wij.',
        en: 'Of the employer: KvK number, name, contact and bank account. With these we handle the application and pay.',
      },
      {
        nl: 'Van de jongere: naam, geboortedatum, postcode en woonplaats. Daarmee gaan wij na of de regeling past en of het geld niet twee keer voor dezelfde persoon is.',
        en: 'Of the young person: name, date of birth, postcode and municipality. With these we check whether the scheme fits, and that the money is not given twice for the same person.',
      },
      {
        nl: 'Of de jongere een uitkering, een diploma of een inschrijving heeft, vult een medewerker aan. Alleen als de regeling ernaar vraagt.',
        en: 'Whether the young person has a benefit, a diploma or a registration is added by an officer, only where the scheme asks for it.',
      },
      {
        nl: 'Documenten die u stuurt, zoals een contract. Maak het BSN op een loonstrook onleesbaar. Stuur geen kopie van een identiteitsbewijs en niets over gezondheid.',
        en: 'Documents that you send, such as a contract. Black out the citizen service number (BSN) on a payslip. Send no copy of an identity paper and nothing about health.',
      },
    ],
  },
  {
    title: { nl: 'Hoe wij het beschermen', en: 'How we protect it' },
    points: [
      {
        nl: 'De gegevens van de jongere staan apart en versleuteld. In de rest van het dossier staat alleen een code.',
        en: 'What identifies the young person is kept apart and encrypted. The rest of the file holds only a code.',
      },
      {
        nl: 'Wie betaalt, ziet niet om welke jongere het gaat. Op het bankafschrift staat alleen het nummer van de aanvraag.',
        en: 'Who pays does not see which young person it is about. The bank statement shows only the number of the application.',
      },
      {
        nl: 'Wij houden bij wie wat deed en wanneer.',
        en: 'We record who did what and when.',
      },
    ],
  },
  {
    title: { nl: 'Hoe lang wij het bewaren', en: 'How long we keep it' },
    points: keptFor,
  },
  {
    title: { nl: 'Wat deze pagina’s in uw browser bewaren', en: 'What these pages keep in your browser' },
    points: [
      {
        nl: 'Uw taal, uw regio, dat u bent ingelogd, en een aanvraag die u nog niet hebt verstuurd. Die blijven op uw eigen apparaat.',
        en: 'Your language, your region, that you are signed in, and an application that you have not sent yet. These stay on your own device.',
      },
      {
        nl: 'Wat u in de rekenhulp over de jongere invult, blijft in dit venster tot u het sluit. Voor het antwoord sturen wij het naar ons systeem, dat het niet bewaart.',
        en: 'What you fill in about the young person in the calculator stays in this window until you close it. It is sent to our system for the answer, which does not keep it.',
      },
      {
        nl: 'Wij gebruiken geen cookies om u te volgen en geen diensten van anderen.',
        en: 'We use no cookies to follow you and no services of others.',
      },
    ],
  },
  {
    title: { nl: 'Uw rechten', en: 'Your rights' },
    points: [
      {
        nl: 'U mag uw gegevens zien, laten verbeteren, en soms laten wissen of bezwaar maken tegen het gebruik. Ook de jongere mag dat.',
        en: 'You may see your data, have it corrected, and in some cases have it erased or object to its use. So may the young person.',
      },
      {
        nl: 'De jongere kan bij de regio opvragen wat wij bewaren. Binnen een maand komt er antwoord.',
        en: 'The young person can ask the region what we keep. An answer comes within a month.',
      },
      {
        nl: 'De werkgever vertelt de jongere dat wij gegevens krijgen, en verklaart dat bij de aanvraag.',
        en: 'The employer tells the young person that we receive data, and declares so in the application.',
      },
      {
        nl: 'Bent u niet tevreden? Dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.',
        en: 'Are you not satisfied? You can complain to the Dutch Data Protection Authority.',
      },
    ],
  },
];

export function Component() {
  const say = useSay();
  const region = useRegion();
  return (
    <Page title={say({ nl: 'Privacy', en: 'Privacy' })}>
      <Text
        lead
        nl="Wij vragen zo weinig mogelijk. Hier leest u wat wij bewaren, waarom en hoe lang."
        en="We ask as little as we can. Here you read what we keep, why and for how long."
      />
      <Text
        nl="Verantwoordelijk is de overheid die over de regeling beslist. Wie dat is, staat bij elke regeling."
        en="Responsible is the public authority that decides on the scheme. Each scheme names it."
      />
      {parts.map(({ title, points }) => (
        <section key={title.en}>
          <Heading2>{say(title)}</Heading2>
          <UnorderedList>
            {points.map((point) => (
              <UnorderedListItem key={point.en}>{say(point)}</UnorderedListItem>
            ))}
          </UnorderedList>
        </section>
      ))}
      <p>
        {say({
          nl: 'Vragen over uw gegevens? Neem contact op met uw regio',
          en: 'Questions about your data? Contact your region',
        })}
        {region === null ? (
          '.'
        ) : (
          <>
            : <a href={`mailto:${region.contact.email}`}>{region.contact.email}</a>.
          </>
        )}
      </p>
    </Page>
  );
}
