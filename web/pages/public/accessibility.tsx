import { Heading2, UnorderedList, UnorderedListItem } from '@utrecht/component-library-react';
import { useRegion } from '../../design/region-look';
import { type Both, useSay } from '../../language/language';
import { Page } from '../../parts/page';
import { Text } from '../../parts/text';

/** After the Dutch model statement (Tijdelijk besluit digitale toegankelijkheid overheid). Says only what was done. */

const measured: readonly Both[] = [
  {
    nl: 'Elke pagina is met een programma (axe) getest op de regels van WCAG 2.2, niveau A en AA, ook met foutmeldingen, lege lijsten en tijdens het laden.',
    en: 'Each page was tested by a program (axe) against WCAG 2.2, levels A and AA, also with errors, empty lists and while loading.',
  },
  {
    nl: 'Elke pagina is getest op een scherm van 320 pixels breed. Een aanvraag doen, de werkvoorraad en het zwart maken van een foto zijn getest met het toetsenbord alleen.',
    en: 'Each page was tested on a screen of 320 pixels wide. Applying, the worklist and blacking out a photo were tested with the keyboard alone.',
  },
];

const limits: readonly Both[] = [
  {
    nl: 'Een onafhankelijk bureau heeft de pagina’s nog niet onderzocht. Zo’n programma vindt maar een deel van de problemen.',
    en: 'No independent party has audited the pages yet. A program finds only part of the problems.',
  },
  {
    nl: 'Mensen die met een schermlezer werken, hebben de pagina’s nog niet getest.',
    en: 'People who work with a screen reader have not tested the pages yet.',
  },
  {
    nl: 'Documenten die werkgevers uploaden, zoals contracten en loonstroken, zijn soms niet goed voor te lezen.',
    en: 'Documents that employers upload, such as contracts and payslips, are not always readable by a screen reader.',
  },
  {
    nl: 'Een datum kiest u met het onderdeel van uw eigen browser. Dat werkt niet in elke browser even goed.',
    en: 'You choose a date with the control of your own browser, which is not equally good in every browser.',
  },
  {
    nl: 'De achtergrond bij een regeling en de namen van wetten staan er alleen in het Nederlands.',
    en: 'The background of a scheme and the names of laws are in Dutch only.',
  },
];

export function Component() {
  const say = useSay();
  return (
    <Page title={say({ nl: 'Toegankelijkheid', en: 'Accessibility' })}>
      <Text
        lead
        nl="Iedereen moet deze pagina’s kunnen gebruiken. Hier leest u hoe ver wij zijn en wat nog niet goed is."
        en="Everybody must be able to use these pages. Here you read how far we are and what is not right yet."
      />
      <Heading2>{say({ nl: 'Stand van zaken', en: 'Status' })}</Heading2>
      <Text
        nl="Wij werken volgens WCAG 2.2, niveau AA, en de norm EN 301 549. Wij hebben zelf getest. Omdat er nog geen onafhankelijk onderzoek is, noemen wij de status: eerste maatregelen genomen (status C)."
        en="We work to WCAG 2.2, level AA, and the standard EN 301 549. We tested ourselves. As there is no independent audit yet, we call the status: first measures taken (status C of the Dutch model)."
      />
      <Heading2>{say({ nl: 'Wat is getest', en: 'What was tested' })}</Heading2>
      <Points of={measured} />
      <Heading2>{say({ nl: 'Wat nog niet goed is of niet is getest', en: 'Known limits' })}</Heading2>
      <Points of={limits} />
      <Report />
    </Page>
  );
}

function Points({ of }: { readonly of: readonly Both[] }) {
  const say = useSay();
  return (
    <UnorderedList>
      {of.map((point) => (
        <UnorderedListItem key={point.en}>{say(point)}</UnorderedListItem>
      ))}
    </UnorderedList>
  );
}

function Report() {
  const say = useSay();
  const region = useRegion();
  return (
    <>
      <Heading2>{say({ nl: 'Lukt iets niet? Meld het', en: 'Does something not work? Tell us' })}</Heading2>
      <Text
        nl="Vertel op welke pagina het was, wat u wilde doen, en welk hulpmiddel u gebruikt. U krijgt binnen twee weken antwoord. Tot het is opgelost, helpt de regio u op een andere manier, bijvoorbeeld aan de telefoon."
        en="Tell us on which page it was, what you wanted to do, and which aid you use. You get an answer within two weeks. Until it is solved, the region helps you in another way, for instance by phone."
      />
      {region === null ? (
        <Text
          nl="Kies op de pagina Regelingen uw regio. Onder aan elke pagina staat dan het e-mailadres."
          en="Choose your region on the page Schemes. The email address is then at the bottom of each page."
        />
      ) : (
        <p>
          {say({ nl: 'Mail naar', en: 'Mail to' })}{' '}
          <a href={`mailto:${region.contact.email}`}>{region.contact.email}</a>.
        </p>
      )}
      <Text
        nl="Bent u niet tevreden met het antwoord? Dan kunt u naar de Nationale ombudsman of het College voor de Rechten van de Mens."
        en="Are you not satisfied with the answer? You can go to the National Ombudsman or the Netherlands Institute for Human Rights."
      />
    </>
  );
}
