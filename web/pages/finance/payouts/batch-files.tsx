import { Button, Paragraph } from '@utrecht/component-library-react';
import type { BatchAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { CopyButton } from '../../../parts/copy-button';
import { type Column, DataTable } from '../../../parts/data-table';
import { Failed } from '../../../parts/failed';
import { Notice } from '../../../parts/notice';
import { Section } from '../../../parts/section';
import { Text } from '../../../parts/text';
import { type BatchFile, OtherBytes, useFileDownload } from './use-file-download';

interface Row extends BatchFile {
  readonly label: string;
  readonly lines: number;
  readonly totalCents: number;
}

/** The files of a batch: before the release what will be in them, after it the files themselves. */
export function BatchFiles({ batch }: { readonly batch: BatchAnswer }) {
  const say = useSay();
  const columns = useColumns(batch.releasedAt !== null);
  const rows = useRows(batch);
  if (batch.status === 'sealing' || rows.length === 0) return null;
  return (
    <Section title={say({ nl: 'Bestanden', en: 'Files' })}>
      {batch.releasedAt === null ? (
        <Text nl="De bestanden worden gemaakt bij het vrijgeven." en="The files are made when the batch is released." />
      ) : (
        <Text
          nl="Upload elk betaalbestand (pain.001) bij de bank. De bank toont daarna een controlegetal (SHA-256). Is dat hetzelfde als hieronder? Dan is er onderweg niets veranderd."
          en="Upload each payment file (pain.001) at the bank. The bank then shows a check value (SHA-256). Is it the same as below? Then nothing was changed on the way."
        />
      )}
      <DataTable
        caption={say({ nl: 'Bestanden van deze batch', en: 'Files of this batch' })}
        columns={columns}
        rows={rows}
        rowKey={({ name }) => name}
        empty=""
      />
    </Section>
  );
}

function useRows({ id, parts, lines, totalCents, csvSha256, releasedAt }: BatchAnswer): Row[] {
  const say = useSay();
  const { number } = useFormat();
  const payments = parts.map((part) => ({
    label:
      parts.length === 1
        ? say({ nl: 'Betaalbestand', en: 'Payment file' })
        : say({
            nl: `Betaalbestand ${number(part.part)} van ${number(parts.length)}`,
            en: `Payment file ${number(part.part)} of ${number(parts.length)}`,
          }),
    path: `/v1/payout-batches/${id}/pain001?part=${part.part}`,
    name: `pain001-${id}-${part.part}.xml`,
    ...{ lines: part.lines, totalCents: part.totalCents, sha256: part.sha256 },
  }));
  if (releasedAt === null) return payments;
  const list = {
    label: say({ nl: 'Regels voor de boekhouding (CSV)', en: 'Lines for the administration (CSV)' }),
    path: `/v1/payout-batches/${id}/lines.csv`,
    name: `lines-${id}.csv`,
    ...{ lines, totalCents, sha256: csvSha256 },
  };
  return [...payments, list];
}

function useColumns(released: boolean): Column<Row>[] {
  const say = useSay();
  const { money, number } = useFormat();
  const contents: Column<Row>[] = [
    { head: say({ nl: 'Bestand', en: 'File' }), cell: ({ label }) => label },
    { head: say({ nl: 'Regels', en: 'Lines' }), numeric: true, cell: ({ lines }) => number(lines) },
    { head: say({ nl: 'Totaal', en: 'Total' }), numeric: true, cell: ({ totalCents }) => money(totalCents) },
  ];
  if (!released) return contents;
  return [
    ...contents,
    {
      head: say({ nl: 'Controlegetal (SHA-256)', en: 'Check value (SHA-256)' }),
      cell: ({ sha256, label }) =>
        sha256 === null ? (
          say({ nl: 'Van voor dit werd bewaard.', en: 'From before it was kept.' })
        ) : (
          <span>
            <code className="hash">{sha256}</code>
            <CopyButton text={sha256} of={label} />
          </span>
        ),
    },
    { head: say({ nl: 'Doen', en: 'Action' }), cell: (row) => <Download file={row} label={row.label} /> },
  ];
}

function Download({ file, label }: { readonly file: BatchFile; readonly label: string }) {
  const say = useSay();
  const download = useFileDownload();
  const checked = download.isSuccess && file.sha256 !== null;
  return (
    <div>
      <Button appearance="secondary-action-button" busy={download.isPending} onClick={() => download.mutate(file)}>
        {say({ nl: 'Download', en: 'Download' })}
        <span className="visually-hidden"> {label}</span>
      </Button>
      <small className="beside" role="status">
        {checked ? say({ nl: '✓ Controlegetal klopt', en: '✓ Check value matches' }) : ''}
      </small>
      {download.error instanceof OtherBytes && (
        <Notice type="error">
          <Paragraph>
            {say({
              nl: 'Wat binnenkwam, is niet het vrijgegeven bestand. Het is niet bewaard. Probeer het nog eens. Blijft dit zo? Meld het aan de beheerder.',
              en: 'What came in is not the file that was released. It was not saved. Try again. Does it stay so? Tell the administrator.',
            })}
          </Paragraph>
        </Notice>
      )}
      {download.isError && !(download.error instanceof OtherBytes) && (
        <Failed error={download.error} retry={() => download.mutate(file)} />
      )}
    </div>
  );
}
