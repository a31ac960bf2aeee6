import type { RecoveryAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { type Column, DataTable } from '../../../parts/data-table';
import { Text } from '../../../parts/text';
import { lineName, paymentName, reasonWords } from '../../../words/recoveries';
import { type LineParts, lineParts, sumOf } from './line-parts';

type Line = RecoveryAnswer['lines'][number];

/** A line of the table: an instalment, or all of them together. */
interface Row extends LineParts {
  readonly line: Line | null;
}

interface Contents {
  readonly lines: readonly Line[];
  /** Somebody decided on it: what is not earned lapses for certain. */
  readonly decided: boolean;
  /** As the employer calls an instalment. */
  readonly employer?: boolean;
}

/** Per instalment what was paid, what of it was earned, and the difference; it adds up. */
export function LinesTable({ lines, decided, employer = false }: Contents) {
  const say = useSay();
  const { money } = useFormat();
  const total = sumOf(lines);
  const rows: Row[] = [
    ...lines.map((line) => ({ line, ...lineParts(line) })),
    ...(lines.length > 1 ? [{ line: null, ...total }] : []),
  ];
  return (
    <>
      <DataTable
        caption={say({ nl: 'Betaald min verdiend is wat terug moet', en: 'Paid less earned is what must come back' })}
        columns={useColumns(employer)}
        rows={rows}
        rowKey={({ line }) => line?.claimId ?? 'all'}
        empty={say({ nl: 'Er is nog niets betaald of toegezegd.', en: 'Nothing has been paid or promised yet.' })}
      />
      {lines.some(({ barred }) => barred) && (
        <Text
          nl="Wat langer dan vijf jaar geleden is betaald, mag niet meer worden teruggevraagd. Dat telt hier als verdiend."
          en="What was paid more than five years ago may no longer be claimed back. It counts as earned here."
        />
      )}
      {total.droppedCents > 0 && (
        <Text
          nl={`Nog niet betaald en niet verdiend: ${money(total.droppedCents)}. Dat betalen wij ${decided ? 'niet meer' : 'dan ook niet'}.`}
          en={`Not paid yet and not earned: ${money(total.droppedCents)}. ${decided ? 'We do not pay that any more' : 'We then do not pay that either'}.`}
        />
      )}
    </>
  );
}

function useColumns(employer: boolean): Column<Row>[] {
  const say = useSay();
  const { money } = useFormat();
  const amount = (head: string, of: keyof LineParts): Column<Row> => ({
    head,
    numeric: true,
    cell: (row) => (row.line === null ? <strong>{money(row[of])}</strong> : money(row[of])),
  });
  return [
    {
      head: say({ nl: 'Termijn', en: 'Instalment' }),
      cell: ({ line }) =>
        line === null ? <strong>{say(together)}</strong> : <Named line={line} employer={employer} />,
    },
    amount(say({ nl: 'Betaald', en: 'Paid' }), 'paidCents'),
    amount(say({ nl: 'Daarvan verdiend', en: 'Earned of this' }), 'keptCents'),
    amount(say({ nl: 'Terug te betalen', en: 'To pay back' }), 'owedCents'),
  ];
}

const together = { nl: 'Samen', en: 'Together' };

function Named({ line, employer }: { readonly line: Line; readonly employer: boolean }) {
  const say = useSay();
  const why = line.reason === null ? null : reasonWords[line.reason];
  return (
    <>
      {say((employer ? paymentName : lineName)(line.instalment))}
      {why !== null && <small className="beside">{say(why)}</small>}
    </>
  );
}
