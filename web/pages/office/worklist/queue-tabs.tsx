import { Link, useSearchParams } from 'react-router';
import { useSay } from '../../../language/language';
import { type Queue, queueWords } from './queues';

interface Contents {
  readonly queues: readonly Queue[];
  readonly current: Queue;
}

/** The lists side by side: links, for each is a page of its own with an address. Filters go along. */
export function QueueTabs({ queues, current }: Contents) {
  const say = useSay();
  const [params] = useSearchParams();
  const searchOf = (queue: Queue) => {
    const next = new URLSearchParams(params);
    next.set('queue', queue);
    return `?${next}`;
  };
  return (
    <nav className="tabs" aria-label={say({ nl: 'Lijsten', en: 'Lists' })}>
      <ul>
        {queues.map((queue) => (
          <li key={queue}>
            <Link to={searchOf(queue)} preventScrollReset aria-current={queue === current ? 'page' : undefined}>
              {say(queueWords[queue].name)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
