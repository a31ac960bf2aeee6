import { Button, Heading2 } from '@utrecht/component-library-react';
import { useState } from 'react';
import type { ApplicationAnswer } from '../../../api/answers';
import { useCommand } from '../../../api/use-command';
import { useSay } from '../../../language/language';
import { Failed } from '../../../parts/failed';
import { Notice } from '../../../parts/notice';
import { Text } from '../../../parts/text';
import type { UploadedDocument } from '../../../parts/upload/kinds';
import { Upload } from '../../../parts/upload/upload';

interface Contents {
  readonly application: ApplicationAnswer;
}

const undecided: readonly string[] = ['received', 'reserved', 'waiting', 'assess'];

/** What lacks, or may follow, with its place to hand it in; nothing where nothing does. */
export function Completeness({ application: { id, status, completeness, term } }: Contents) {
  const say = useSay();
  const { completeAt, lacking, mayFollow } = completeness;
  if (!undecided.includes(status) || (lacking.length === 0 && mayFollow.length === 0)) return null;
  // The form that answers what was asked has a place for them.
  const asked = term.mayNow.complete === null && term.completionRequests.at(-1)?.completion === null;
  const names = (language: 'nl' | 'en') => lacking.map(({ label }) => label[language].toLowerCase()).join(', ');
  return (
    <section>
      <Heading2>{say({ nl: 'Documenten insturen', en: 'Send documents' })}</Heading2>
      {completeAt === null && (
        <Notice type="warning">
          <Text
            nl={`Uw aanvraag is nog niet compleet. Dit ontbreekt: ${names('nl')}. Uw aanvraag telt pas mee in de volgorde als alles er is.`}
            en={`Your application is not complete yet. This is missing: ${names('en')}. Your application counts in the order only once all of it is here.`}
          />
        </Notice>
      )}
      {completeAt !== null && lacking.length > 0 && (
        <Notice type="warning">
          <Text
            nl={`Wij konden een document niet gebruiken. Stuur het opnieuw: ${names('nl')}. Uw plaats in de volgorde blijft gelijk.`}
            en={`We could not use a document. Send it again: ${names('en')}. Your place in the order stays the same.`}
          />
        </Notice>
      )}
      {(!asked || mayFollow.length > 0) && (
        <HandIn key={completeAt} applicationId={id} lacking={asked ? [] : lacking} mayFollow={mayFollow} />
      )}
    </section>
  );
}

type Kinds = ApplicationAnswer['completeness']['lacking'];

interface Kind {
  readonly applicationId: string;
  readonly lacking: Kinds;
  readonly mayFollow: Kinds;
}

function HandIn({ applicationId, lacking, mayFollow }: Kind) {
  const say = useSay();
  const [documents, setDocuments] = useState<readonly UploadedDocument[]>([]);
  const [busy, setBusy] = useState(false);
  const command = useCommand<ApplicationAnswer>(() => setDocuments([]));
  const send = () => command.send({ path: `/v1/applications/${applicationId}/completion`, body: { documents } });
  return (
    <>
      <Upload
        kinds={[
          ...lacking.map((kind) => ({ ...kind, required: true })),
          ...mayFollow.map((kind) => ({ ...kind, required: false })),
        ]}
        value={documents}
        onChange={setDocuments}
        onBusy={setBusy}
      />
      {command.error !== null && <Failed error={command.error} retry={command.retry} />}
      {documents.length > 0 && (
        <Button appearance="primary-action-button" busy={command.busy} disabled={busy} onClick={send}>
          {say({ nl: 'Verstuur de documenten', en: 'Send the documents' })}
        </Button>
      )}
    </>
  );
}
