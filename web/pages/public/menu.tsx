import '../../design/public.css';
import { Heading2, Paragraph } from '@utrecht/component-library-react';
import type { MenuEntryAnswer, RegionAnswer } from '../../api/answers';
import { useSchemes } from '../../api/use-schemes';
import { useSay } from '../../language/language';
import { ActionLink } from '../../parts/action-link';
import { Loaded } from '../../parts/loaded';
import { Notice } from '../../parts/notice';
import { Page } from '../../parts/page';
import { Text } from '../../parts/text';
import { RegionSelect, RegionTiles } from './region-choice';
import { SchemeCard } from './scheme-card';
import { isNational, useChosenRegion } from './use-chosen-region';

export function Component() {
  const say = useSay();
  const { regions, region, asked, choose } = useChosenRegion();
  return (
    <Page
      title={say({ nl: 'Geld voor een werkplek voor een jongere', en: 'Money for a placement for a young person' })}
      wide
    >
      <Text
        lead
        nl="Geeft u een jongere een baan of een leerplek? Dan kunt u er vaak geld voor krijgen. Zie welke regelingen er zijn."
        en="Do you give a young person a job or a place to learn? Then you can often get money for it. See which schemes there are."
      />
      <Loaded of={regions} lines={20}>
        {({ items }) => (
          <>
            {region !== null && <RegionSelect regions={items} chosen={region.regionId} choose={choose} />}
            {region === null && <NoRegion regions={items} unknown={asked !== null} />}
            <Schemes regions={items} region={region} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function NoRegion({ regions, unknown }: { readonly regions: readonly RegionAnswer[]; readonly unknown: boolean }) {
  const say = useSay();
  return (
    <section>
      {unknown && (
        <Notice type="warning">
          <Text
            nl="Deze regio kennen wij niet. Kies hieronder een regio."
            en="We do not know this region. Choose one below."
          />
        </Notice>
      )}
      <Heading2>
        {say({ nl: 'In welke regio woont de jongere?', en: 'In which region does the young person live?' })}
      </Heading2>
      <Text
        nl="Zoek de gemeente en kies de regio die erboven staat."
        en="Find the municipality and choose the region above it."
      />
      <RegionTiles regions={regions} />
    </section>
  );
}

interface SchemesProps {
  readonly regions: readonly RegionAnswer[];
  readonly region: RegionAnswer | null;
}

/** Those of the region, then those that hold everywhere. */
function Schemes({ regions, region }: SchemesProps) {
  const say = useSay();
  const schemes = useSchemes();
  const national = new Set(regions.filter(isNational).map(({ regionId }) => regionId));
  const own = region !== null && !isNational(region) ? region : null;
  return (
    <Loaded of={schemes} lines={20}>
      {({ items }) => (
        <>
          {own !== null && (
            <SchemeList
              title={say({ nl: `Regelingen in ${own.name.nl}`, en: `Schemes in ${own.name.en}` })}
              entries={items.filter((entry) => entry.region === own.regionId)}
              region={own}
            />
          )}
          <SchemeList
            title={say({ nl: 'Regelingen in heel Nederland', en: 'Schemes in all of the Netherlands' })}
            entries={items.filter((entry) => national.has(entry.region))}
            region={null}
          />
        </>
      )}
    </Loaded>
  );
}

interface ListProps {
  readonly title: string;
  readonly entries: readonly MenuEntryAnswer[];
  /** Null: the whole country, which gets no call to calculate. */
  readonly region: RegionAnswer | null;
}

function SchemeList({ title, entries, region }: ListProps) {
  const say = useSay();
  return (
    <section>
      <Heading2>{title}</Heading2>
      {entries.length === 0 ? (
        <Paragraph>{say({ nl: 'Er zijn hier nu geen regelingen.', en: 'There are no schemes here now.' })}</Paragraph>
      ) : (
        <div className="cards">
          {entries.map((entry) => (
            <SchemeCard key={entry.schemeId} entry={entry} />
          ))}
          {region !== null && <CalculatorCall regionId={region.regionId} />}
        </div>
      )}
    </section>
  );
}

function CalculatorCall({ regionId }: { readonly regionId: string }) {
  const say = useSay();
  return (
    <aside className="call">
      <p className="call-title">{say({ nl: 'Past een regeling bij u?', en: 'Does a scheme fit?' })}</p>
      <Text
        nl="Beantwoord een paar vragen. U ziet meteen welke regeling past, hoeveel u krijgt en wanneer."
        en="Answer a few questions. You see at once which scheme fits, how much you get and when."
      />
      <ActionLink to={`/rekenhulp?region=${regionId}`} appearance="secondary">
        {say({ nl: 'Naar de rekenhulp', en: 'To the calculator' })}
      </ActionLink>
    </aside>
  );
}
