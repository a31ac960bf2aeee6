import { Heading2 } from '@utrecht/component-library-react';
import type { MenuEntryAnswer } from '../../api/answers';
import { useFormat } from '../../language/format';
import { useSay } from '../../language/language';
import { RegionContact } from '../../parts/region-contact';
import { Fact } from './scheme-card';

/** Who answers for the scheme, where it is written down, and whom to ask. What is official is in Dutch. */
export function SchemeAbout({ entry }: { readonly entry: MenuEntryAnswer }) {
  const say = useSay();
  const { day } = useFormat();
  return (
    <section>
      <Heading2>{say({ nl: 'Over deze regeling', en: 'About this scheme' })}</Heading2>
      <dl className="facts facts--roomy">
        <Fact term={say({ nl: 'Wie beslist', en: 'Who decides' })}>
          <span lang="nl">{entry.authority}</span>
        </Fact>
        <Fact term={say({ nl: 'Waar het staat', en: 'Legal basis' })}>
          <span lang="nl">{entry.legalBasis}</span>
        </Fact>
        <Fact term={say({ nl: 'Bekendgemaakt', en: 'Published' })}>{day(entry.publishedOn)}</Fact>
        {entry.sourceUrl !== null && (
          <Fact term={say({ nl: 'Bron', en: 'Source' })}>
            <a href={entry.sourceUrl} rel="external">
              {new URL(entry.sourceUrl).hostname}
            </a>
          </Fact>
        )}
        <Fact term={say({ nl: 'Vragen?', en: 'Questions?' })}>
          <RegionContact regionId={entry.region} />
        </Fact>
      </dl>
      <Notes notes={entry.notes} />
    </section>
  );
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  const say = useSay();
  if (notes.length === 0) return null;
  return (
    <details className="notes">
      <summary>{say({ nl: 'Achtergrond en keuzes', en: 'Background and choices (in Dutch)' })}</summary>
      <ul lang="nl">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </details>
  );
}
