import type { ApplicationAnswer, BudgetAnswer } from '../../../api/answers';
import { money } from '../../../language/format';
import type { Both } from '../../../language/language';

interface Considered {
  readonly outcome: 'grant' | 'reject';
  /** What the officer names; undefined: what is reserved or what the rules give. */
  readonly amountCents: number | undefined;
}

type Standing = Pick<ApplicationAnswer, 'status' | 'amountCents'>;

const sentence = (cents: number, write: (amount: string) => Both): Both => ({
  nl: write(money(cents, 'nl')).nl,
  en: write(money(cents, 'en')).en,
});

/**
 * What a decision does to the budget, in sentences, before it is taken.
 * @param budget null while it is not known
 */
export function moneyEffect(
  { status, amountCents: held }: Standing,
  { outcome, amountCents: named }: Considered,
  budget: Pick<BudgetAnswer, 'available' | 'waiting'> | null,
): Both[] {
  if (outcome === 'reject') return status === 'reserved' ? freed(held ?? 0, budget) : [nothingHeld(status)];
  const amount = named ?? held;
  if (amount === null) return [];
  if (status !== 'reserved') return backInLine(amount, budget);
  const rest = (held ?? amount) - amount;
  return [
    sentence(amount, (euro) => ({
      nl: `${euro} gaat van gereserveerd naar toegekend.`,
      en: `${euro} goes from reserved to committed.`,
    })),
    ...(rest > 0 ? freed(rest, budget) : []),
  ];
}

function freed(cents: number, budget: Pick<BudgetAnswer, 'waiting'> | null): Both[] {
  const waiting = budget?.waiting.awards ?? 0;
  return [
    sentence(cents, (euro) => ({ nl: `${euro} komt weer vrij.`, en: `${euro} becomes free again.` })),
    ...(waiting > 0
      ? [
          {
            nl: `De eerste van de wachtlijst (${waiting}) komt daarmee aan de beurt.`,
            en: `The first of the waiting list (${waiting}) gets its turn with it.`,
          },
        ]
      : []),
  ];
}

const nothingHeld = (status: string): Both =>
  status === 'waiting'
    ? {
        nl: 'Er is geen geld gereserveerd. De aanvraag gaat van de wachtlijst af.',
        en: 'No money is reserved. The application leaves the waiting list.',
      }
    : {
        nl: 'Er is geen geld gereserveerd: het budget verandert niet.',
        en: 'No money is reserved: the budget does not change.',
      };

function backInLine(amount: number, budget: Pick<BudgetAnswer, 'available'> | null): Both[] {
  const free = budget?.available.amountCents ?? null;
  return [
    sentence(amount, (euro) => ({
      nl: `De aanvraag gaat terug in de rij, op zijn eigen plek. Is er ${euro} vrij, dan is de aanvraag meteen toegekend.`,
      en: `The application goes back in line, in its own place. It is granted at once if ${euro} is free.`,
    })),
    ...(free === null ? [] : [sentence(free, (euro) => ({ nl: `Nu is ${euro} vrij.`, en: `${euro} is free now.` }))]),
  ];
}
