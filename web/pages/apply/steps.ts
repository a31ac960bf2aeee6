import type { Both } from '../../language/language';
import { type Asking, type Question, questionsOf, type StepId, stepIds } from './questions';
import type { Known } from './values';

/** The steps of this scheme's form: those with a question in them, and the check at the end. */
export function stepsOf(scheme: Asking): readonly StepId[] {
  const asked = new Set(questionsOf(scheme).map(({ step }) => step));
  return stepIds.filter((step) => step === 'controle' || asked.has(step));
}

/** The step an address names; the first where it names none of this form. */
export const stepIn = (steps: readonly StepId[], named: string | null): StepId =>
  steps.find((step) => step === named) ?? steps[0] ?? 'controle';

export const stepWords = (step: StepId, { asks }: Pick<Asking, 'asks'>): Both => words(asks.placement)[step];

const words = (placement: boolean): Readonly<Record<StepId, Both>> => ({
  bedrijf: { nl: 'Uw bedrijf', en: 'Your company' },
  jongere: { nl: 'De jongere', en: 'The young person' },
  plek: placement ? { nl: 'De baan of plek', en: 'The job or placement' } : { nl: 'Het bedrag', en: 'The amount' },
  documenten: { nl: 'Documenten', en: 'Documents' },
  verklaringen: { nl: 'Rekening en verklaringen', en: 'Account and declarations' },
  controle: { nl: 'Controleren en versturen', en: 'Check and send' },
});

/** A field that can be wrong: a question, or one cell of a question that is answered in rows. */
export interface Answerable {
  readonly name: string;
  readonly label: Both;
}

export const fundingCells = {
  name: { nl: 'van wie of welke regeling', en: 'from whom or which scheme' },
  amountCents: { nl: 'bedrag', en: 'amount' },
} as const;

export const deMinimisCells = {
  grantedOn: { nl: 'gekregen op', en: 'received on' },
  amountCents: { nl: 'bedrag', en: 'amount' },
  grantedBy: { nl: 'van wie', en: 'from whom' },
} as const;

/** What can be wrong in a step, in the order of the page. */
export const answerablesOf = (questions: readonly Question[], step: StepId, values: Known): readonly Answerable[] =>
  questions
    .filter((question) => question.step === step)
    .flatMap((question) => [question, ...cellsOf(question, values)]);

function cellsOf({ name, label }: Question, { declarations, employer }: Known): readonly Answerable[] {
  const rows = (count: number, cells: Readonly<Record<string, Both>>) =>
    Array.from({ length: count }, (_, row) =>
      Object.entries(cells).map(([cell, words]) => ({
        name: `${name}.${row}.${cell}`,
        label: { nl: `${label.nl}, ${row + 1}: ${words.nl}`, en: `${label.en}, ${row + 1}: ${words.en}` },
      })),
    ).flat();
  if (name === 'declarations.otherFunding') return rows(declarations?.otherFunding?.length ?? 0, fundingCells);
  if (name === 'declarations.deMinimis') return rows(declarations?.deMinimis?.length ?? 0, deMinimisCells);
  if (name !== 'employer.linkedKvkNumbers') return [];
  return (employer?.linkedKvkNumbers ?? []).map((_, row) => ({
    name: `${name}.${row}`,
    label: { nl: `${label.nl}, ${row + 1}`, en: `${label.en}, ${row + 1}` },
  }));
}

/** The step of a field of the request, by its path; null: of no question. */
export const stepOfPath = (questions: readonly Question[], path: string): StepId | null =>
  questions.find(({ name }) => path === name || path.startsWith(`${name}.`) || name.startsWith(`${path}.`))?.step ??
  null;
