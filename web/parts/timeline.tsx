import '../design/timeline.css';
import type { TimelineEntry } from '../api/answers';
import { useFormat } from '../language/format';
import { useSay } from '../language/language';
import { eventInWords, roleInWords } from '../words/timeline';

interface Contents {
  /** Oldest first, as the API gives it; shown newest first. */
  readonly entries: readonly TimelineEntry[];
  /** To name the claim of an entry, such as "Betaling 2"; null: it goes without saying. */
  readonly claimName: (claimId: string) => string | null;
}

/** What happened, when, and by whom as a role. */
export function Timeline({ entries, claimName }: Contents) {
  const say = useSay();
  const { moment } = useFormat();
  return (
    <ol className="timeline" reversed>
      {numbered(entries).map(({ type, at, byRole, claimId, place }) => {
        const about = claimId === null ? null : claimName(claimId);
        return (
          <li key={place}>
            <p>
              <strong>{say(eventInWords(type))}</strong>
              {about !== null && ` – ${about}`}
            </p>
            <p className="timeline-when">
              <time dateTime={at}>{moment(at)}</time> · {say(roleInWords(byRole))}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

/** Newest first, each with its place from the oldest on: two of a kind can happen in one instant. */
const numbered = (entries: Contents['entries']) => entries.map((entry, place) => ({ ...entry, place })).reverse();
