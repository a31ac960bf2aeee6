import type { BankStatus } from './bank-outcome';
import { mostListed, type ReportRead, type Told, type Unmatched, type UnmatchedReason } from './bank-report';

/** What a statement does to a line: a step on, nothing new, or it cannot be true beside what was reported before. */
export type Effect = 'step' | 'known' | 'contradicts';

/**
 * @param before the bank's last word on this transfer, as taken in from earlier reports; null: none.
 * Words may come late or in another order than they were spoken: what is behind the last word is known. But a transfer
 * that was rejected was never booked, and one that was booked is not rejected after that.
 */
export function effectOf(before: BankStatus | null, told: BankStatus): Effect {
  if (before === null || before === 'accepted') return before === told ? 'known' : 'step';
  if (before === 'paid') return told === 'returned' ? 'step' : told === 'rejected' ? 'contradicts' : 'known';
  if (before === 'rejected') return told === 'paid' ? 'contradicts' : 'known';
  return 'known';
}

/** A line that did not get paid, as it is listed. */
export interface ListedLine {
  readonly claimId: string;
  /** Of the application. */
  readonly number: string;
  readonly reference: string;
  readonly amountCents: number;
  readonly code: string | null;
  /** True: an earlier report had told it, so nothing changed. */
  readonly known: boolean;
}

/** What a report came to: counts of what it tells, and by name what needs somebody, each list at most `mostListed` long. */
export interface ReportResult {
  readonly counts: Readonly<Record<BankStatus | 'unmatched', number>>;
  readonly lines: {
    readonly rejected: readonly ListedLine[];
    readonly returned: readonly ListedLine[];
    readonly unmatched: readonly Unmatched[];
  };
}

/** What a report changes, in the order in which it can be taken in: booked before it came back. */
export interface ReportPlan {
  readonly steps: readonly Told[];
  readonly result: ReportResult;
}

const order: readonly BankStatus[] = ['accepted', 'paid', 'rejected', 'returned'];

/**
 * @param outcomes the bank's last word by line, as taken in before
 * @param aside what stands against a line beyond that: it left the batch, or its money cannot be moved
 * @param isOwn whether it was this very report that told the last word on a line, when it was begun before
 */
export function planOf(
  read: ReportRead,
  outcomes: ReadonlyMap<number, BankStatus>,
  aside: ReadonlyMap<number, UnmatchedReason> = new Map(),
  isOwn: (line: number) => boolean = () => false,
): ReportPlan {
  const counts = { accepted: 0, paid: 0, rejected: 0, returned: 0, unmatched: read.unmatched.count };
  const lines = { rejected: [] as ListedLine[], returned: [] as ListedLine[], unmatched: [...read.unmatched.listed] };
  const last = new Map(outcomes);
  const steps: Told[] = [];
  for (const one of order.flatMap((status) => read.told.filter((told) => told.status === status))) {
    const { line, status } = one;
    const effect = effectOf(last.get(line.line) ?? null, status);
    const because = effect === 'contradicts' ? 'contradicts-earlier-report' : aside.get(line.line);
    if (because !== undefined && effect !== 'known') {
      counts.unmatched += 1;
      if (lines.unmatched.length < mostListed) lines.unmatched.push({ reference: line.endToEndId, because });
      continue;
    }
    counts[status] += 1;
    if (effect === 'step') {
      steps.push(one);
      last.set(line.line, status);
    }
    if (status === 'rejected' || status === 'returned')
      list(lines[status], one, effect === 'known' && !isOwn(line.line));
  }
  return { steps, result: { counts, lines } };
}

function list(into: ListedLine[], { line, code }: Told, known: boolean): void {
  if (into.length >= mostListed) return;
  const { claimId, number, endToEndId: reference, amountCents } = line;
  into.push({ claimId, number, reference, amountCents, code, known });
}
