import { useSay } from '../../../language/language';
import { ListTabs } from '../../../parts/list-tabs';
import { type Queue, queueWords } from './queues';

interface Contents {
  readonly queues: readonly Queue[];
  readonly current: Queue;
}

/** What waits, list by list. */
export function QueueTabs({ queues, current }: Contents) {
  const say = useSay();
  return (
    <ListTabs
      label={say({ nl: 'Lijsten', en: 'Lists' })}
      name="queue"
      lists={queues.map((value) => ({ value, label: say(queueWords[value].name) }))}
      current={current}
    />
  );
}
