import '../../design/office.css';
import { useParams } from 'react-router';
import type { BatchAnswer } from '../../api/answers';
import { useApi } from '../../api/use-api';
import { useRegionName } from '../../api/use-region-name';
import { RequireRole } from '../../auth/require-role';
import { useSay } from '../../language/language';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { BatchScreen } from './payouts/batch-screen';

export const Component = () => (
  <RequireRole roles={['finance']}>
    <OneBatch />
  </RequireRole>
);

/** Its lines are being gathered or freed: ask again. */
const underWay: readonly BatchAnswer['status'][] = ['sealing', 'withdrawing', 'recalling'];
const soonSeconds = 3;

function OneBatch() {
  const { batchId = '' } = useParams();
  return <Batch key={batchId} batchId={batchId} />;
}

/** One batch: from its release by a second person to the last word of the bank. */
function Batch({ batchId }: { readonly batchId: string }) {
  const say = useSay();
  const regionName = useRegionName();
  const batch = useApi<BatchAnswer>(`/v1/payout-batches/${encodeURIComponent(batchId)}`, {
    refreshSeconds: (data) => (data !== undefined && underWay.includes(data.status) ? soonSeconds : undefined),
  });
  const region = batch.data === undefined ? '' : regionName(batch.data.region);
  return (
    <Page wide title={`${say({ nl: 'Betaalbatch', en: 'Payout batch' })} ${region}`.trim()}>
      <Loaded of={batch} lines={16}>
        {(data) => <BatchScreen batch={data} />}
      </Loaded>
    </Page>
  );
}
