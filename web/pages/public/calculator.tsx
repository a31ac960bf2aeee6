import '../../design/public.css';
import { Link, useSearchParams } from 'react-router';
import type { MenuEntryAnswer, RegionAnswer } from '../../api/answers';
import { useSchemes } from '../../api/use-schemes';
import { useSay } from '../../language/language';
import { Loaded } from '../../parts/loaded';
import { Notice } from '../../parts/notice';
import { Page } from '../../parts/page';
import { Text } from '../../parts/text';
import { Calculator } from './calculator-form';
import { RegionSelect } from './region-choice';
import { isNational, useChosenRegion, useRegionOf } from './use-chosen-region';

export function Component() {
  const say = useSay();
  return (
    <Page title={say({ nl: 'Rekenhulp', en: 'Calculator' })} wide>
      <Text
        lead
        nl="Beantwoord een paar vragen en zie welke regeling past. Weet u iets niet? Sla het over. Wij bewaren niets van wat u hier invult."
        en="Answer a few questions and see which scheme fits. Do you not know something? Skip it. We keep nothing of what you fill in here."
      />
      <Scope />
    </Page>
  );
}

function Scope() {
  const chosen = useChosenRegion();
  const schemes = useSchemes();
  return (
    <Loaded of={chosen.regions} lines={20}>
      {({ items: regions }) => (
        <Loaded of={schemes} lines={20}>
          {({ items }) => <Choice {...chosen} regions={regions} schemes={items} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface ChoiceProps {
  readonly regions: readonly RegionAnswer[];
  readonly schemes: readonly MenuEntryAnswer[];
  readonly region: RegionAnswer | null;
  readonly choose: (regionId: string) => void;
}

/** Which schemes are looked at: the one of the address, or those of the region and those that hold everywhere. */
function Choice({ regions, schemes, region, choose }: ChoiceProps) {
  const say = useSay();
  const [params] = useSearchParams();
  const only = params.get('schemeId');
  const one = schemes.find(({ schemeId }) => schemeId === only);
  useRegionOf(one?.region);
  if (one !== undefined) {
    const { schemeId } = one;
    return (
      <>
        <p>
          {say({ nl: 'U kijkt naar één regeling:', en: 'You look at one scheme:' })} <strong>{say(one.name)}</strong>.{' '}
          <AllSchemes region={one.region} />
        </p>
        <Calculator key={schemeId} entries={[one]} questions={[{ schemeId }]} regions={regions} scope={{ schemeId }} />
      </>
    );
  }
  const places = regions.filter((place) => isNational(place) || place.regionId === region?.regionId);
  const near = new Set(places.map(({ regionId }) => regionId));
  const entries = schemes.filter((entry) => near.has(entry.region));
  return (
    <>
      {only !== null && <UnknownScheme />}
      <RegionSelect regions={regions} chosen={region?.regionId ?? null} choose={choose} />
      {region === null && (
        <Text
          nl="Kies eerst de regio waar de jongere woont."
          en="Choose the region where the young person lives first."
        />
      )}
      {region !== null && entries.length === 0 && (
        <Text nl="Er zijn hier nu geen regelingen." en="There are no schemes here now." />
      )}
      {region !== null && entries.length > 0 && (
        <Calculator
          entries={entries}
          questions={places.map(({ regionId }) => ({ region: regionId }))}
          regions={regions}
          scope={{ region: region.regionId }}
        />
      )}
    </>
  );
}

const UnknownScheme = () => (
  <Notice type="warning">
    <Text
      nl="De regeling uit de link bestaat niet of is nog niet bekendgemaakt. Dit zijn de andere."
      en="The scheme in the link does not exist or has not been announced. These are the others."
    />
  </Notice>
);

/** From one scheme to all of its region, with the same answers. */
function AllSchemes({ region }: { readonly region: string }) {
  const say = useSay();
  const [params] = useSearchParams();
  const wider = new URLSearchParams(params);
  wider.delete('schemeId');
  wider.set('region', region);
  return (
    <Link to={`/rekenhulp?${wider.toString()}`}>
      {say({ nl: 'Bekijk alle regelingen', en: 'Look at all schemes' })}
    </Link>
  );
}
