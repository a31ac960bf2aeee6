import '../../design/apply.css';
import { useEffect } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { MenuEntryAnswer } from '../../api/answers';
import { useApi } from '../../api/use-api';
import { chooseRegion } from '../../design/region-look';
import { useSay } from '../../language/language';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { ApplyForm } from './apply-form';
import { useObstacle } from './not-possible';
import { Receipt } from './receipt';
import { keepPermission, keptReceipt } from './receipt-store';

/** Applying for one scheme: `/aanvragen/:schemeId`, with the step behind it. */
export function Component() {
  const say = useSay();
  const { schemeId = '' } = useParams();
  const scheme = useApi<MenuEntryAnswer>(`/v1/schemes/${encodeURIComponent(schemeId)}`);
  if (scheme.data !== undefined) return <Apply key={scheme.data.schemeId} scheme={scheme.data} />;
  return (
    <Page title={say({ nl: 'Aanvragen', en: 'Apply' })}>
      <Loaded of={scheme} lines={14}>
        {() => null}
      </Loaded>
    </Page>
  );
}

function Apply({ scheme }: { readonly scheme: MenuEntryAnswer }) {
  const say = useSay();
  const [params, setParams] = useSearchParams();
  const obstacle = useObstacle(scheme);
  const step = params.get('stap');
  const receipt = step === 'verzonden' ? keptReceipt(scheme.schemeId) : null;
  useEffect(() => chooseRegion(scheme.region), [scheme.region]);
  useEffect(() => {
    // What the calculator knew is in the form by now; the address is for the step alone.
    if (params.get('toestemming') === 'ja') keepPermission(scheme.schemeId);
    if ([...params.keys()].some((name) => name !== 'stap')) {
      setParams(step === null ? {} : { stap: step }, { replace: true });
    }
  }, [params, setParams, step, scheme.schemeId]);
  const title = say({ nl: `${scheme.name.nl} aanvragen`, en: `Apply for ${scheme.name.en}` });
  if (receipt !== null) return <Receipt scheme={scheme} receipt={receipt} />;
  return <Page title={title}>{obstacle ?? <ApplyForm scheme={scheme} title={title} />}</Page>;
}
