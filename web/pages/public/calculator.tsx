import '../../design/public.css';
import { Link, useSearchParams } from 'react-router';
import { useSchemes } from '../../api/use-schemes';
import { useSay } from '../../language/language';
import { Loaded } from '../../parts/loaded';
import { Notice } from '../../parts/notice';
import { Page } from '../../parts/page';
import { Text } from '../../parts/text';
import { Calculator } from './calculator-form';
import { RegionSelect } from './region-choice';
import { isNational, useChosenRegion } from './use-chosen-region';

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

/** Which schemes are looked at: the one of the address, or those of the region and those that hold everywhere. */
function Scope() {
  const say = useSay();
  const [params] = useSearchParams();
  const { regions, region, choose } = useChosenRegion();
  const schemes = useSchemes();
  const only = params.get('schemeId');
  return (
    <Loaded of={regions} lines={20}>
      {({ items: all }) => (
        <Loaded of={schemes} lines={20}>
          {({ items }) => {
            const one = items.find(({ schemeId }) => schemeId === only);
            const places = all.filter((place) => isNational(place) || place.regionId === region?.regionId);
            const near = new Set(places.map(({ regionId }) => regionId));
            const asked = one === undefined ? items.filter((entry) => near.has(entry.region)) : [one];
            return (
              <>
                {only !== null && one === undefined && (
                  <Notice type="warning">
                    <Text
                      nl="De regeling uit de link bestaat niet of is nog niet bekendgemaakt. Dit zijn de andere."
                      en="The scheme in the link does not exist or has not been announced. These are the others."
                    />
                  </Notice>
                )}
                {one === undefined ? (
                  <RegionSelect regions={all} chosen={region?.regionId ?? null} choose={choose} />
                ) : (
                  <p>
                    {say({ nl: 'U kijkt naar één regeling:', en: 'You look at one scheme:' })}{' '}
                    <strong>{say(one.name)}</strong>. <AllSchemes region={one.region} />
                  </p>
                )}
                {region === null && one === undefined ? (
                  <Text
                    nl="Kies eerst de regio waar de jongere woont."
                    en="Choose the region where the young person lives first."
                  />
                ) : (
                  <Calculator
                    key={one?.schemeId ?? region?.regionId}
                    entries={asked}
                    questions={
                      one === undefined
                        ? places.map(({ regionId }) => ({ region: regionId }))
                        : [{ schemeId: one.schemeId }]
                    }
                    regions={all}
                    scope={one === undefined ? { region: region?.regionId ?? '' } : { schemeId: one.schemeId }}
                  />
                )}
              </>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

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
