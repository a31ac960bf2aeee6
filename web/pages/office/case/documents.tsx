import { Button, Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import type { DocumentAnswer, DocumentSummary } from '../../../api/answers';
import { callJson } from '../../../api/client';
import { type Both, useSay } from '../../../language/language';
import { Failed } from '../../../parts/failed';
import { Notice } from '../../../parts/notice';
import { Section } from '../../../parts/section';
import { evidenceKindInWords } from '../../../words/checks/claim';

interface Contents {
  readonly documents: readonly DocumentSummary[];
  readonly mayOpen: boolean;
}

export function Documents(contents: Contents) {
  const say = useSay();
  return (
    <Section title={say({ nl: 'Documenten', en: 'Documents' })}>
      <DocumentList {...contents} />
    </Section>
  );
}

export function DocumentList({ documents, mayOpen }: Contents) {
  const say = useSay();
  if (documents.length === 0) return <Paragraph>{say({ nl: 'Geen documenten.', en: 'No documents.' })}</Paragraph>;
  return (
    <ul className="documents">
      {documents.map(({ id, kind, status }) => (
        <li key={id}>
          <span>
            <strong>{say(evidenceKindInWords(kind))}</strong> <span className="quiet">{say(statusWords[status])}</span>
          </span>
          {mayOpen && status === 'clean' && <OpenDocument id={id} kind={say(evidenceKindInWords(kind))} />}
        </li>
      ))}
    </ul>
  );
}

const statusWords: Readonly<Record<DocumentSummary['status'], Both>> = {
  awaiting: { nl: 'nog niet binnen', en: 'not uploaded yet' },
  scanning: { nl: 'wordt gecontroleerd op virussen', en: 'being scanned' },
  clean: { nl: 'gecontroleerd', en: 'checked' },
  refused: { nl: 'geweigerd', en: 'refused' },
  missing: { nl: 'genoemd, maar niet ingeleverd', en: 'named, but not handed in' },
};

/** The link holds for minutes, so it is fetched when it is wanted. */
function OpenDocument({ id, kind }: { readonly id: string /** In the reader's language. */; readonly kind: string }) {
  const say = useSay();
  const [state, setState] = useState<{ busy: boolean; error?: unknown; noLink?: boolean }>({ busy: false });
  const open = async () => {
    setState({ busy: true });
    try {
      const { link, name } = await callJson<DocumentAnswer>('GET', `/v1/documents/${id}`);
      setState({ busy: false, noLink: link === null });
      if (link !== null) follow(link, name);
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  return (
    <>
      <Button appearance="secondary-action-button" busy={state.busy} onClick={() => void open()}>
        {say({ nl: 'Download', en: 'Download' })} <span className="visually-hidden">{kind}</span>
      </Button>
      {state.noLink === true && (
        <Notice type="warning">
          <Paragraph>
            {say({
              nl: 'U mag de inhoud van dit document niet zien.',
              en: 'You may not see the content of this document.',
            })}
          </Paragraph>
        </Notice>
      )}
      {state.error !== undefined && <Failed error={state.error} retry={() => void open()} />}
    </>
  );
}

function follow(link: string, name: string): void {
  const anchor = document.createElement('a');
  anchor.href = link;
  anchor.download = name;
  anchor.click();
}
