import { type LocalDate, sameNumberedDay } from '../calendar';
import { type Cents, cents, least, minus, portion } from '../money';
import { retentionDueOn } from '../retention';
import type { InstalmentRule, Scheme } from './definition';

export interface Instalment {
  /** 1 for the first. */
  readonly instalment: number;
  readonly amountCents: Cents;
  /** The first day on which it can be claimed. Null: on the grant, or the start of the placement is not known. */
  readonly dueOn: LocalDate | null;
  readonly onGrant: boolean;
  readonly retentionGate: boolean;
  /** Kinds of evidence; `employer-statement` is a statement, every other one a document of that kind. */
  readonly evidence: readonly string[];
  /** Days after opening. Null: no reminder. */
  readonly remindAfterDays: number | null;
  /** Days before the last day for evidence. 0: no reminder then. */
  readonly remindBeforeDays: number;
  /** Days after opening. Null: it never lapses. */
  readonly lapseAfterDays: number | null;
}

/** @throws RangeError when the scheme gates on a retention it does not define; a parsed scheme never does. */
function dueOn({ due }: InstalmentRule, scheme: Scheme, startOn: LocalDate | null): LocalDate | null {
  if (startOn === null) return null;
  if (due.after !== null) return sameNumberedDay(startOn, due.after);
  if (!due.afterRetention) return null;
  if (scheme.retention === null) throw new RangeError('an instalment after retention in a scheme without retention');
  return retentionDueOn(startOn, scheme.retention);
}

/** Of an amount that is not the one the fixed amounts were written for (a partial grant), each takes its proportion. */
function shareOf(rule: InstalmentRule, amountCents: Cents, wholeCents: number): Cents {
  if (rule.amountCents === null) return portion(amountCents, rule.shareBp ?? 0, 10_000);
  return portion(amountCents, rule.amountCents, wholeCents);
}

/** The award the fixed amounts add up to, or leave a rest of. */
function wholeFor(scheme: Scheme, amountCents: Cents): number {
  const rows = scheme.award.map((row) => row.amountCents);
  return rows.includes(amountCents) ? amountCents : Math.max(amountCents, ...rows);
}

/**
 * Divides an award over the scheme's instalments: rounded down, the last takes the rest, so they always add up to
 * `amountCents`. One that comes to nothing is left out; the others keep their number.
 * @param startOn first day of the placement; null where unknown or where there is none.
 * @param amountCents 0 or more.
 */
export function instalmentsFor(scheme: Scheme, startOn: LocalDate | null, amountCents: Cents): Instalment[] {
  const whole = wholeFor(scheme, amountCents);
  let rest = amountCents;
  return scheme.instalments
    .map((rule, index): Instalment => {
      const isLast = index === scheme.instalments.length - 1;
      const amount = isLast ? rest : least(rest, shareOf(rule, amountCents, whole));
      rest = minus(rest, amount);
      return {
        instalment: index + 1,
        amountCents: amount,
        dueOn: dueOn(rule, scheme, startOn),
        onGrant: rule.due.onGrant,
        retentionGate: rule.retentionGate,
        evidence: rule.evidence,
        remindAfterDays: rule.remindAfterDays,
        remindBeforeDays: rule.remindBeforeDays,
        lapseAfterDays: rule.lapseAfterDays,
      };
    })
    .filter((instalment) => instalment.amountCents > cents(0));
}
