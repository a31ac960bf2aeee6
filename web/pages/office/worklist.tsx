import '../../design/office.css';
import { RequireRole } from '../../auth/require-role';
import { useSession } from '../../auth/use-session';
import { useSay } from '../../language/language';
import { Page } from '../../parts/page';
import { RegionFilter } from '../../parts/region-filter';
import { useAddressValue } from '../../parts/use-address-value';
import { KeysHelp } from './worklist/keys-help';
import { MineFilter } from './worklist/mine-filter';
import { QueueTabs } from './worklist/queue-tabs';
import { queuesFor, queueWords } from './worklist/queues';
import { WorkTable } from './worklist/work-table';

export const Component = () => (
  <RequireRole roles={['officer', 'steering-group']}>
    <Worklist />
  </RequireRole>
);

/** What waits for a person; which list and whose is in the address. */
function Worklist() {
  const say = useSay();
  const session = useSession();
  const [asked] = useAddressValue('queue');
  const [region] = useAddressValue('region');
  const [mine] = useAddressValue('mine');
  const queues = queuesFor(session?.roles ?? []);
  const queue = queues.find((one) => one === asked) ?? 'decide';
  const regions = (session?.regions ?? []).filter((one) => region === '' || one === region);
  return (
    <Page wide title={say({ nl: 'Werkvoorraad', en: 'Worklist' })}>
      {queues.length > 1 && <QueueTabs queues={queues} current={queue} />}
      <p className="queue-explained">{say(queueWords[queue].explained)}</p>
      <search className="filters" aria-label={say({ nl: 'Filters', en: 'Filters' })}>
        <RegionFilter />
        <MineFilter />
      </search>
      <KeysHelp />
      <WorkTable key={`${queue} ${region} ${mine}`} queue={queue} regions={regions} mine={mine !== ''} />
    </Page>
  );
}
