import { Button, Heading3, Paragraph, UnorderedList, UnorderedListItem } from '@utrecht/component-library-react';
import type { SubjectAccessAnswer } from '../../../api/answers';
import { useRegionName } from '../../../api/use-region-name';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { download } from '../../../parts/csv';
import { Pairs } from '../../../parts/pairs';
import { Section } from '../../../parts/section';
import { classWords } from '../../../words/destruction';
import { statusInWords } from '../../../words/statuses';
import { eventInWords, roleInWords } from '../../../words/timeline';

type HeldCase = SubjectAccessAnswer['items'][number];

/** All that is held, to print or to save for who asked. */
export function HeldShown({ found }: { readonly found: SubjectAccessAnswer }) {
  const say = useSay();
  const { items, activities } = found;
  return (
    <div role="status">
      <Paragraph>
        {items.length === 0
          ? say({
              nl: 'Wij bewaren niets over deze persoon, in uw regio’s en met deze gegevens. Is de persoon verhuisd? Probeer ook de vorige postcode.',
              en: 'Nothing is kept about this person, in your regions and by these data. Did they move? Try the former postcode too.',
            })
          : say({ nl: `Gevonden aanvragen: ${items.length}.`, en: `Applications found: ${items.length}.` })}
      </Paragraph>
      {items.length > 0 && (
        <div className="actions no-print">
          <Button
            appearance="secondary-action-button"
            onClick={() => download('inzage.json', JSON.stringify(found, null, 2), 'application/json')}
          >
            {say({ nl: 'Bewaar als JSON', en: 'Save as JSON' })}
          </Button>
          <Button appearance="secondary-action-button" onClick={() => window.print()}>
            {say({ nl: 'Druk af', en: 'Print' })}
          </Button>
        </div>
      )}
      {items.map((held) => (
        <HeldCaseShown key={held.applicationId} held={held} />
      ))}
      <Section title={say({ nl: 'Waarvoor wij gegevens gebruiken', en: 'What we use data for' })}>
        <UnorderedList>
          {activities.map(({ activity, name, purpose, recipients, basis }) => (
            <UnorderedListItem key={activity}>
              <strong>{say(name)}</strong>. {say(purpose)}. {say({ nl: 'Wie het ziet', en: 'Who sees it' })}:{' '}
              {say(recipients)} ({basis}).
            </UnorderedListItem>
          ))}
        </UnorderedList>
      </Section>
    </div>
  );
}

function HeldCaseShown({ held }: { readonly held: HeldCase }) {
  const say = useSay();
  const { shortDay, shortDayOf } = useFormat();
  const regionName = useRegionName();
  const { person, keeping, facts, text, documents, timeline, openings } = held;
  const who =
    person === null ? '–' : `${person.firstName} ${person.lastName}, ${shortDay(person.birthDate)}, ${person.postcode}`;
  const kept =
    keeping === null
      ? say({ nl: 'De aanvraag loopt nog', en: 'The application still runs' })
      : `${say(classWords[keeping.keepClass])}: ${shortDay(keeping.keptThrough)}`;
  return (
    <Section title={`${say({ nl: 'Aanvraag', en: 'Application' })} ${held.number}`}>
      <Pairs
        of={[
          [say({ nl: 'Wie', en: 'Who' }), who],
          [say({ nl: 'Regio', en: 'Region' }), regionName(held.region)],
          [say({ nl: 'Werkgever', en: 'Employer' }), held.tradeName],
          [say({ nl: 'Ontvangen', en: 'Received' }), shortDayOf(held.receivedAt)],
          [say({ nl: 'Staat', en: 'State' }), say(statusInWords('application', held.status).employer)],
          [say({ nl: 'Bewaard tot en met', en: 'Kept through' }), kept],
        ]}
      />
      <Told
        title={say({ nl: 'Feiten en waar die vandaan komen', en: 'Facts, and where they came from' })}
        of={facts.map(
          ({ field, value, source, at }) => `${field}: ${JSON.stringify(value ?? null)} (${source}, ${shortDayOf(at)})`,
        )}
      />
      <Told
        title={say({ nl: 'Wat is opgeschreven', en: 'What was written' })}
        of={text.map(({ text: written, at }) => `${shortDayOf(at)}: ${written}`)}
      />
      <Told
        title={say({ nl: 'Bestanden', en: 'Files' })}
        of={documents.map(({ document, id }) => `${document} (${id})`)}
      />
      <Told
        title={say({ nl: 'Wat er gebeurde', en: 'What happened' })}
        of={timeline.map(
          ({ type, at, byRole }) => `${shortDayOf(at)}: ${say(eventInWords(type))} (${say(roleInWords(byRole))})`,
        )}
      />
      <Told
        title={say({ nl: 'Wie de gegevens bekeek', en: 'Who looked at the data' })}
        of={openings.map(
          ({ type, at, byRole }) => `${shortDayOf(at)}: ${say(eventInWords(type))} (${say(roleInWords(byRole))})`,
        )}
      />
    </Section>
  );
}

function Told({ title, of }: { readonly title: string; readonly of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <>
      <Heading3>{title}</Heading3>
      <UnorderedList>
        {[...new Set(of)].map((one) => (
          <UnorderedListItem key={one}>{one}</UnorderedListItem>
        ))}
      </UnorderedList>
    </>
  );
}
