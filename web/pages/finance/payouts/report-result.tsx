import type { BankReportAnswer } from '../../../api/answers';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { useAmountColumn } from '../../../parts/common-columns';
import { type Column, DataTable } from '../../../parts/data-table';
import { unmatchedWords } from '../../../words/bank-reports';
import { BankReasonText } from './bank-reason';

type Listed = BankReportAnswer['lines']['rejected'][number];
type Unmatched = BankReportAnswer['lines']['unmatched'][number];

const counts: readonly (readonly ['accepted' | 'paid' | 'rejected' | 'returned' | 'unmatched', Both])[] = [
  ['paid', { nl: 'betaald', en: 'paid' }],
  ['accepted', { nl: 'geaccepteerd, nog niet betaald', en: 'accepted, not paid yet' }],
  ['rejected', { nl: 'geweigerd', en: 'rejected' }],
  ['returned', { nl: 'teruggeboekt', en: 'returned' }],
  ['unmatched', { nl: 'past nergens bij', en: 'fits nothing' }],
];

/** What a report came to: counts, and by name what did not go well. */
export function ReportResult({ report }: { readonly report: BankReportAnswer }) {
  const say = useSay();
  const { number } = useFormat();
  return (
    <>
      <dl className="report-counts">
        {counts.map(([name, words]) => (
          <div key={name}>
            <dt>{say(words)}</dt>
            <dd>{number(report[name])}</dd>
          </div>
        ))}
      </dl>
      <Named
        title={{ nl: 'Geweigerd door de bank', en: 'Rejected by the bank' }}
        items={report.lines.rejected}
        all={report.rejected}
      />
      <Named
        title={{ nl: 'Teruggeboekt door de bank', en: 'Returned by the bank' }}
        items={report.lines.returned}
        all={report.returned}
      />
      <NotMatched items={report.lines.unmatched} all={report.unmatched} />
    </>
  );
}

interface NamedProps<T> {
  readonly items: readonly T[];
  /** How many there are: more than are named. */
  readonly all: number;
}

/** Lines that the bank did not pay or sent back, each with why and what to do. */
function Named({ title, items, all }: NamedProps<Listed> & { readonly title: Both }) {
  const say = useSay();
  const amount = useAmountColumn<Listed>();
  const columns: Column<Listed>[] = [
    { head: say({ nl: 'Dossier', en: 'Case' }), cell: ({ number }) => <span className="nowrap">{number}</span> },
    {
      head: say({ nl: 'Kenmerk', en: 'Reference' }),
      cell: ({ reference }) => <span className="reference">{reference}</span>,
    },
    amount,
    {
      head: say({ nl: 'Waarom', en: 'Why' }),
      cell: ({ code, known }) => (
        <>
          <BankReasonText code={code} />
          {known && (
            <small className="beside">
              {say({ nl: 'Dit was al gemeld. Er veranderde niets.', en: 'This was told before. Nothing changed.' })}
            </small>
          )}
        </>
      ),
    },
  ];
  if (items.length === 0) return null;
  return (
    <>
      <DataTable caption={say(title)} columns={columns} rows={items} rowKey={({ reference }) => reference} empty="" />
      <More shown={items.length} all={all} />
    </>
  );
}

function NotMatched({ items, all }: NamedProps<Unmatched>) {
  const say = useSay();
  const rows = items.map((item, index) => ({ ...item, key: `${index} ${item.reference}` }));
  const columns: Column<Unmatched>[] = [
    {
      head: say({ nl: 'Kenmerk', en: 'Reference' }),
      cell: ({ reference }) => <span className="reference">{reference === '' ? '–' : reference}</span>,
    },
    { head: say({ nl: 'Waarom', en: 'Why' }), cell: ({ because }) => say(unmatchedWords[because]) },
  ];
  if (items.length === 0) return null;
  return (
    <>
      <DataTable
        caption={say({ nl: 'Past nergens bij: hiermee is niets gedaan', en: 'Fits nothing: nothing was done with it' })}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        empty=""
      />
      <More shown={items.length} all={all} />
    </>
  );
}

function More({ shown, all }: { readonly shown: number; readonly all: number }) {
  const say = useSay();
  const { number } = useFormat();
  if (all <= shown) return null;
  return (
    <p className="quiet">
      {say({
        nl: `De eerste ${number(shown)} van ${number(all)}.`,
        en: `The first ${number(shown)} of ${number(all)}.`,
      })}
    </p>
  );
}
