import type { Audited } from './audit';

/** What of an export is compared, by kind of item. */
const looked = [
  'budget',
  'ledger-entry',
  'month-close',
  'application',
  'claim',
  'batch',
  'batch-line',
  'recovery',
  'destroyed-case',
];

const mostListed = 200;

/** The outcome for people, and for who keeps it. */
export function reportOf({ findings, kinds }: Audited): string {
  const count = (kind: string) => kinds.get(kind) ?? 0;
  const all = [...kinds.values()].reduce((sum, some) => sum + some, 0);
  const counts = looked.map((kind) => `  ${String(count(kind)).padStart(10)} ${kind}`);
  const listed = findings
    .slice(0, mostListed)
    .map(({ code, subject, detail }) => `  ${code.padEnd(20)} ${subject === '' ? '' : `${subject}: `}${detail}`);
  const more = findings.length > mostListed ? [`  … and ${findings.length - mostListed} more`] : [];
  const verdict =
    findings.length === 0
      ? 'Everything agrees: budgets with their entries, claims with what was paid, batches with their lines.'
      : `${findings.length} differences:`;
  return [`${all} items, of which`, ...counts, '', verdict, ...listed, ...more].join('\n');
}
