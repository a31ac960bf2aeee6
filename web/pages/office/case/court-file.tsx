import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { type CourtFileRequest, courtFileRequest } from '../../../../domain/letter/court-file-request';
import type { CourtFileAnswer } from '../../../api/answers';
import { TextAreaField } from '../../../form/inputs';
import { useSay } from '../../../language/language';
import { CommandDialog } from '../../../parts/command-dialog';

interface Contents {
  readonly applicationId: string;
}

/** The whole case as one PDF, for a committee or a court: made and downloaded at once, with a reason that is recorded. */
export function CourtFile({ applicationId }: Contents) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button appearance="secondary-action-button" className="no-print" onClick={() => setAsking(true)}>
        {say({ nl: 'Maak het hele dossier als PDF', en: 'Make the court file (PDF)' })}
      </Button>
      {asking && <AskWhy applicationId={applicationId} close={() => setAsking(false)} />}
    </>
  );
}

function AskWhy({ applicationId, close }: Contents & { readonly close: () => void }) {
  const say = useSay();
  return (
    <CommandDialog<CourtFileAnswer, Partial<CourtFileRequest>, CourtFileRequest>
      title={say({ nl: 'Het hele dossier downloaden?', en: 'Download the whole file?' })}
      confirm={say({ nl: 'Maak en download', en: 'Make and download' })}
      path={`/v1/applications/${applicationId}/court-file`}
      schema={courtFileRequest}
      start={{ reason: undefined }}
      close={close}
      done={({ link }) => {
        const anchor = document.createElement('a');
        anchor.href = link;
        anchor.download = '';
        anchor.click();
      }}
    >
      <TextAreaField
        name="reason"
        rows={3}
        label={say({ nl: 'Waarvoor hebt u het dossier nodig?', en: 'What do you need the file for?' })}
        help={say({
          nl: 'Er staan persoonsgegevens in. Wij leggen vast wie het dossier maakte, en waarvoor.',
          en: 'It holds personal data. Who made the file, and for what, is recorded.',
        })}
      />
    </CommandDialog>
  );
}
