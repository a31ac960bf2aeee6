import '../../design/office.css';
import { useParams } from 'react-router';
import type { MenuEntryAnswer } from '../../api/answers';
import { useApi } from '../../api/use-api';
import { RequireRole } from '../../auth/require-role';
import { useSession } from '../../auth/use-session';
import { useLanguage, useSay } from '../../language/language';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { BurnDown } from './budgets/burn-down';
import { StandingOn } from './budgets/standing-on';
import { Targets } from './budgets/targets';

export const Component = () => (
  <RequireRole roles={['officer', 'steering-group', 'finance', 'admin', 'auditor']}>
    <OneBudget />
  </RequireRole>
);

/** One scheme's money: how it stands, how it went, and how far its targets are. */
function OneBudget() {
  const say = useSay();
  const { language } = useLanguage();
  const { schemeId = '' } = useParams();
  const scheme = useApi<MenuEntryAnswer>(`/v1/schemes/${encodeURIComponent(schemeId)}`);
  const regions = useSession()?.regions ?? [];
  return (
    <Page wide title={scheme.data?.name[language] ?? say({ nl: 'Budget', en: 'Budget' })}>
      <Loaded of={scheme} lines={20}>
        {(data) => (
          <>
            <StandingOn scheme={data} />
            <BurnDown key={data.schemeId} scheme={data} />
            {regions.includes(data.region) && <Targets schemeId={data.schemeId} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}
