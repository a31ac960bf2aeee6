import '../design/reported-changes.css';
import { useSay } from '../language/language';
import { changesInWords } from '../words/reported-changes';

/** What the employer reported, or is about to, in sentences. */
export function ReportedChanges({ changes }: { readonly changes: Parameters<typeof changesInWords>[0] }) {
  const say = useSay();
  return (
    <ul className="reported-changes">
      {changesInWords(changes).map((words) => (
        <li key={words.en}>{say(words)}</li>
      ))}
    </ul>
  );
}
