import type { DocumentSummary } from '../../../api/answers';
import { type Both, useSay } from '../../../language/language';
import { evidenceKindInWords } from '../../../words/checks/claim';

const statuses: Readonly<Record<DocumentSummary['status'], Both>> = {
  awaiting: { nl: 'nog niet aangekomen', en: 'not arrived yet' },
  scanning: { nl: 'wordt gecontroleerd', en: 'being checked' },
  clean: { nl: 'ontvangen', en: 'received' },
  refused: { nl: 'kon niet worden gebruikt', en: 'could not be used' },
  missing: { nl: 'niet gevonden', en: 'not found' },
};

/** What was handed in, by kind; the files' own names are not kept. */
export function Documents({ documents }: { readonly documents: readonly DocumentSummary[] }) {
  const say = useSay();
  return (
    <ul className="documents">
      {documents.map(({ id, kind, status }) => (
        <li key={id}>
          {say(evidenceKindInWords(kind))}: {say(statuses[status])}
        </li>
      ))}
    </ul>
  );
}
