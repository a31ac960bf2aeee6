import '../../../design/upload.css';
import { Paragraph } from '@utrecht/component-library-react';
import type { BankReportAnswer, BatchAnswer } from '../../../api/answers';
import { useApi } from '../../../api/use-api';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { Loaded } from '../../../parts/loaded';
import { Section } from '../../../parts/section';
import { Text } from '../../../parts/text';
import { ReportResult } from './report-result';
import { ReportUpload } from './report-upload';

/** What the bank said of a released batch: a report taken in, and those before it. */
export function BankReports({ batch }: { readonly batch: BatchAnswer }) {
  const say = useSay();
  const path = batch.releasedAt === null ? null : `/v1/payout-batches/${batch.id}/bank-reports`;
  const reports = useApi<{ items: BankReportAnswer[] }>(path);
  if (batch.releasedAt === null) return null;
  return (
    <Section title={say({ nl: 'Berichten van de bank', en: 'Reports of the bank' })}>
      <Text
        nl="Download bij de bank het statusbericht (pain.002) of het afschrift (camt.053) en lees het hier in. Het hele bestand wordt eerst nagekeken. Twee keer hetzelfde bestand inlezen kan geen kwaad."
        en="Download the status report (pain.002) or the statement (camt.053) at the bank and take it in here. The whole file is checked first. Taking in the same file twice does no harm."
      />
      <ReportUpload batchId={batch.id} />
      <Loaded of={reports} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Paragraph className="empty">
              {say({ nl: 'Er is nog geen bankbestand ingelezen.', en: 'No report has been taken in yet.' })}
            </Paragraph>
          ) : (
            [...items].reverse().map((item) => <Earlier key={item.report.sha256} report={item} />)
          )
        }
      </Loaded>
    </Section>
  );
}

/** A report that was taken in, with what it came to on demand. */
function Earlier({ report }: { readonly report: BankReportAnswer }) {
  const say = useSay();
  const { moment } = useFormat();
  const { message, messageId, importedAt, mine, status } = report.report;
  const by = say(mine ? { nl: 'door u', en: 'by you' } : { nl: 'door een collega', en: 'by a colleague' });
  return (
    <details className="more">
      <summary>
        {message}, {moment(importedAt)}, {by}
        {status === 'importing' && (
          <strong>
            {' '}
            ({say({ nl: 'niet af: lees het bestand nog eens in', en: 'not done: take the file in again' })})
          </strong>
        )}
      </summary>
      {messageId !== null && (
        <Paragraph>
          {say({ nl: 'Kenmerk van het bankbestand', en: 'Reference of the report' })}:{' '}
          <span className="reference">{messageId}</span>
        </Paragraph>
      )}
      <ReportResult report={report} />
    </details>
  );
}
