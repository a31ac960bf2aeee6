import '../../design/office.css';
import { StatusBadge } from '@utrecht/component-library-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { MenuEntryAnswer } from '../../api/answers';
import { useRegionName } from '../../api/use-region-name';
import { useSchemes } from '../../api/use-schemes';
import { RequireRole } from '../../auth/require-role';
import { useSession } from '../../auth/use-session';
import { useSay } from '../../language/language';
import { type Column, DataTable } from '../../parts/data-table';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { Text } from '../../parts/text';
import { Outcome, useOutcome } from '../office/case/use-outcome';
import { stateOf } from '../public/scheme-words';
import { EndListButton, EndListDialog } from './end-list-dialog';
import { OutageButton, OutageDialog } from './outage-dialog';
import { PauseButton, PauseDialog } from './pause-dialog';

export const Component = () => (
  <RequireRole roles={['admin']}>
    <Schemes />
  </RequireRole>
);

/** The schemes of the administrator's regions, each to be paused or resumed. */
function Schemes() {
  const say = useSay();
  const regions = useSession()?.regions ?? [];
  const schemes = useSchemes();
  const { told, tell } = useOutcome();
  const [asked, setAsked] = useState<MenuEntryAnswer | null>(null);
  const [ending, setEnding] = useState<MenuEntryAnswer | null>(null);
  const [out, setOut] = useState<MenuEntryAnswer | null>(null);
  const columns = useColumns(setAsked, setEnding, setOut);
  return (
    <Page wide title={say({ nl: 'Regelingen beheren', en: 'Manage schemes' })}>
      <Text
        nl="Een regeling stilzetten werkt meteen. Aanvragen komen dan nog wel binnen. Er wordt niets gereserveerd en niets betaald, tot u haar weer aanzet."
        en="Pausing a scheme works at once. Applications still come in. Nothing is reserved and nothing is paid, until you resume it."
      />
      <Outcome told={told} />
      <Loaded of={schemes} lines={12}>
        {({ items }) => {
          const own = items.filter(({ handledHere, region }) => handledHere && regions.includes(region));
          return (
            <DataTable
              caption={say({ nl: 'Regelingen die hier lopen', en: 'Schemes that run here' })}
              columns={columns}
              rows={pausedFirst(own)}
              rowKey={({ schemeId }) => schemeId}
              empty={say({ nl: 'Er zijn geen regelingen in uw regio.', en: 'There are no schemes in your region.' })}
            />
          );
        }}
      </Loaded>
      {out !== null && <OutageDialog key={out.schemeId} scheme={out} close={() => setOut(null)} tell={tell} />}
      {ending !== null && <EndListDialog scheme={ending} close={() => setEnding(null)} tell={tell} />}
      {asked !== null && <PauseDialog key={asked.schemeId} scheme={asked} close={() => setAsked(null)} tell={tell} />}
    </Page>
  );
}

const pausedFirst = (schemes: readonly MenuEntryAnswer[]): MenuEntryAnswer[] =>
  [...schemes].sort((a, b) => Number(b.paused) - Number(a.paused) || a.name.nl.localeCompare(b.name.nl));

type Ask = (scheme: MenuEntryAnswer) => void;

function useColumns(ask: Ask, end: Ask, record: Ask): Column<MenuEntryAnswer>[] {
  const say = useSay();
  const regionName = useRegionName();
  return [
    {
      head: say({ nl: 'Regeling', en: 'Scheme' }),
      cell: ({ schemeId, name }) => <Link to={`/regelingen/${schemeId}`}>{say(name)}</Link>,
    },
    { head: say({ nl: 'Regio', en: 'Region' }), cell: ({ region }) => regionName(region) },
    {
      head: say({ nl: 'Aanvragen', en: 'Applications' }),
      cell: (scheme) => {
        const { tone, words } = stateOf(scheme);
        return <StatusBadge status={tone}>{say(words)}</StatusBadge>;
      },
    },
    {
      head: say({ nl: 'Staat', en: 'State' }),
      cell: ({ paused }) =>
        paused ? (
          <StatusBadge status="danger">{say({ nl: 'Stilgezet', en: 'Paused' })}</StatusBadge>
        ) : (
          <StatusBadge status="success">{say({ nl: 'Loopt', en: 'Runs' })}</StatusBadge>
        ),
    },
    {
      head: say({ nl: 'Doen', en: 'Action' }),
      cell: (scheme) => (
        <div className="claim-actions">
          <PauseButton scheme={scheme} ask={() => ask(scheme)} />
          <OutageButton scheme={scheme} ask={() => record(scheme)} />
          <EndListButton scheme={scheme} ask={() => end(scheme)} />
        </div>
      ),
    },
  ];
}
