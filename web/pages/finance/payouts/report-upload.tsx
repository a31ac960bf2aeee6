import { Button, Paragraph } from '@utrecht/component-library-react';
import { type ChangeEvent, useId } from 'react';
import type { BankReportAnswer } from '../../../api/answers';
import { isRefused, Refused } from '../../../api/problem';
import { type Both, useSay } from '../../../language/language';
import { DataTable } from '../../../parts/data-table';
import { Done } from '../../../parts/done';
import { Failed } from '../../../parts/failed';
import { GoingOn } from '../../../parts/going-on';
import { Notice } from '../../../parts/notice';
import { UploadRefused } from '../../../parts/upload/send-document';
import { scanRefusals, sendingFailed } from '../../../parts/upload/words';
import { reportErrorInWords } from '../../../words/bank-reports';
import { type ImportStep, ReportNotClean } from './import-report';
import type { ReportProblem } from './report-file';
import { ReportResult } from './report-result';
import { useImport } from './use-import';

/** Takes in one report: chosen, checked, sent, and what it came to. */
export function ReportUpload({ batchId }: { readonly batchId: string }) {
  const say = useSay();
  const inputId = useId();
  const { state, start } = useImport(batchId);
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file !== undefined) start(file);
    // The same file may be chosen again.
    target.value = '';
  };
  return (
    <>
      <p className="report-choose">
        <span className="upload-choose">
          <input
            id={inputId}
            type="file"
            accept=".xml,.gz,application/xml,text/xml,application/gzip"
            disabled={state.is === 'busy'}
            onChange={take}
          />
          <label htmlFor={inputId}>{say({ nl: 'Kies een bankbestand', en: 'Choose a report of the bank' })}</label>
        </span>
      </p>
      {state.is === 'busy' && <Step name={state.name} step={state.step} />}
      {state.is === 'unfit' && (
        <Notice type="error">
          <Paragraph>{say(unfit[state.problem])}</Paragraph>
        </Notice>
      )}
      {state.is === 'failed' && <ImportFailed error={state.error} retry={() => start(state.file)} />}
      {state.is === 'done' && <TakenIn key={state.report.report.sha256} report={state.report} />}
    </>
  );
}

const unfit: Readonly<Record<ReportProblem, Both>> = {
  empty: { nl: 'Dit bestand is leeg. Kies een ander bestand.', en: 'This file is empty. Choose another file.' },
  'wrong-type': {
    nl: 'Dit is geen bankbestand. Kies een pain.002 of camt.053: een XML-bestand, of ingepakt als .gz.',
    en: 'This is no report of a bank. Choose a pain.002 or camt.053: an XML file, or packed as .gz.',
  },
  'too-large': {
    nl: 'Dit bestand is groter dan 50 MB. Laat het inpakken (.gz), of vraag de bank om een kleiner bestand.',
    en: 'This file is over 50 MB. Have it packed (.gz), or ask the bank for a smaller one.',
  },
};

function Step({ name, step }: { readonly name: string; readonly step: ImportStep }) {
  const say = useSay();
  const words: Readonly<Record<ImportStep['is'], Both>> = {
    sending: { nl: 'Wordt verstuurd', en: 'Being sent' },
    scanning: { nl: 'Wordt gecontroleerd op virussen', en: 'Being checked for viruses' },
    'taking-in': { nl: 'Wordt nagekeken en ingelezen', en: 'Being checked and taken in' },
  };
  return (
    <div aria-busy="true">
      <Paragraph role="status">
        {name}: {say(words[step.is])}
      </Paragraph>
      {step.is === 'sending' && <progress value={step.part} max={1} aria-label={say(words.sending)} />}
      {step.is === 'taking-in' && <GoingOn progress={step.progress} />}
    </div>
  );
}

function TakenIn({ report }: { readonly report: BankReportAnswer }) {
  const say = useSay();
  return (
    <Done>
      <Paragraph>{say({ nl: 'Het bankbestand is ingelezen.', en: 'The report has been taken in.' })}</Paragraph>
      <ReportResult report={report} />
    </Done>
  );
}

function ImportFailed({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const say = useSay();
  if (error instanceof ReportNotClean) {
    return (
      <Notice type="error">
        <Paragraph>{say(scanRefusals[error.because ?? 'unreadable'])}</Paragraph>
      </Notice>
    );
  }
  if (error instanceof UploadRefused) {
    return (
      <Notice type="error">
        <Paragraph>{say(sendingFailed(error))}</Paragraph>
        <Button appearance="secondary-action-button" onClick={retry}>
          {say({ nl: 'Probeer opnieuw', en: 'Try again' })}
        </Button>
      </Notice>
    );
  }
  if (error instanceof Refused && isRefused(error, 'input-invalid')) return <Wrong errors={error.problem.errors} />;
  return <Failed error={error} retry={retry} />;
}

/** Refused as a whole: everything that is wrong, by its reference. */
function Wrong({ errors }: { readonly errors: Refused['problem']['errors'] }) {
  const say = useSay();
  const rows = errors.map((error, index) => ({ ...error, key: `${index} ${error.path}` }));
  return (
    <Notice type="error">
      <Paragraph>
        {say({
          nl: 'Dit bankbestand klopt niet. Er is niets van ingelezen en er is niets veranderd.',
          en: 'This report is not right. Nothing of it was taken in and nothing has changed.',
        })}
      </Paragraph>
      <DataTable
        caption={say({ nl: 'Wat er niet klopt', en: 'What is wrong' })}
        columns={[
          {
            head: say({ nl: 'Kenmerk', en: 'Reference' }),
            cell: ({ path }) =>
              path === 'report' ? (
                say({ nl: 'Het hele bestand', en: 'The whole file' })
              ) : (
                <span className="reference">{path}</span>
              ),
          },
          {
            head: say({ nl: 'Wat is er mis', en: 'What is wrong with it' }),
            cell: ({ message }) => say(reportErrorInWords(message)),
          },
        ]}
        rows={rows}
        rowKey={({ key }) => key}
        empty=""
      />
    </Notice>
  );
}
