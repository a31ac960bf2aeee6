import type { BothLanguages } from '../../definition';
import { numberInWords, periodInWords } from '../terms';
import { listIn, numberIn, part, type RuleWords, textIn, together, type WordsByRule } from './rule-words';
import { dayWords } from './values';

/** The checks on a claim, in words: whether the youth stayed at work, and whether the evidence is there. */

type Detail = (key: string) => unknown;

const dayAt = (detail: Detail, key: string): BothLanguages => {
  const date = textIn(detail(key));
  return date === null ? { nl: '?', en: '?' } : dayWords(date);
};

/** What speaks against the retention, by the code of the reason. */
const reasonWords: Readonly<Record<string, (detail: Detail) => BothLanguages>> = {
  'not-employed': (detail) => {
    const [from, to] = [dayAt(detail, 'requiredFrom'), dayAt(detail, 'requiredThrough')];
    return {
      nl: `De jongere werkte niet van ${from.nl} tot en met ${to.nl}.`,
      en: `The youth did not work from ${from.en} through ${to.en}.`,
    };
  },
  'started-late': (detail) => {
    const [planned, started] = [dayAt(detail, 'startOn'), dayAt(detail, 'startedOn')];
    return {
      nl: `Het werk begon op ${started.nl}, later dan ${planned.nl}.`,
      en: `The work started on ${started.en}, later than ${planned.en}.`,
    };
  },
  'gap-too-long': (detail) => {
    const [total, most] = [numberIn(detail('totalGapDays')) ?? 0, numberIn(detail('gapDays')) ?? 0];
    return {
      nl: `De jongere werkte ${total} ${total === 1 ? 'dag' : 'dagen'} niet. Hoogstens ${most} mag.`,
      en: `The youth did not work for ${total} ${total === 1 ? 'day' : 'days'}. At most ${most} is allowed.`,
    };
  },
  'employment-ended': (detail) => {
    const ended = dayAt(detail, 'endedOn');
    return { nl: `Het werk eindigde op ${ended.nl}.`, en: `The work ended on ${ended.en}.` };
  },
  'hours-too-low': (detail) => {
    const [from, to] = [dayAt(detail, 'from'), dayAt(detail, 'to')];
    const [worked, least] = [
      numberInWords(numberIn(detail('hoursPerWeek')) ?? 0),
      numberInWords(numberIn(detail('minHoursPerWeek')) ?? 0),
    ];
    return {
      nl: `Van ${from.nl} tot en met ${to.nl} werkte de jongere ${worked.nl} uur per week. Minstens ${least.nl} is nodig.`,
      en: `From ${from.en} through ${to.en} the youth worked ${worked.en} hours a week. At least ${least.en} is needed.`,
    };
  },
};

/** What speaks against the retention: `{code, detail}` of a verdict; null for a code without words. */
export function retentionReasonInWords(reason: unknown): BothLanguages | null {
  const words = reasonWords[textIn(part(reason, 'code')) ?? ''];
  return words === undefined ? null : words((key) => part(part(reason, 'detail'), key));
}

const reasonsIn = (input: unknown): readonly BothLanguages[] =>
  listIn(part(input, 'reasons')).flatMap((reason) => retentionReasonInWords(reason) ?? []);

const retention: RuleWords = {
  title: { nl: 'Aan het werk gebleven', en: 'Stayed at work' },
  lacks: (input) =>
    part(input, 'notYetDue') === true
      ? together(
          {
            nl: 'Dit kan nog niet worden beoordeeld: de periode is nog niet om.',
            en: 'This cannot be judged yet: the period is not over.',
          },
          ...reasonsIn(input),
        )
      : {
          nl: 'Er is nog geen bewijs dat de jongere aan het werk is gebleven.',
          en: 'There is no evidence yet that the youth stayed at work.',
        },
  seen: (input) => {
    const reasons = reasonsIn(input);
    if (reasons.length > 0) return together(...reasons);
    const through = textIn(part(input, 'employedThrough'));
    if (through === null) return null;
    const words = dayWords(through);
    return {
      nl: `De jongere werkte tot en met ${words.nl}, of langer.`,
      en: `The youth worked through ${words.en}, or longer.`,
    };
  },
  asked: (expected) => {
    const months = periodInWords(`P${numberIn(part(expected, 'months')) ?? 0}M`);
    const longer = part(expected, 'rule') === 'longer-than';
    const through = textIn(part(expected, 'employedThrough'));
    return together(
      {
        nl: `De jongere moet ${longer ? 'langer dan' : 'minstens'} ${months.nl} aan het werk blijven.`,
        en: `The youth must stay at work for ${longer ? 'longer than' : 'at least'} ${months.en}.`,
      },
      through === null
        ? null
        : { nl: `Dat is tot en met ${dayWords(through).nl}.`, en: `That is through ${dayWords(through).en}.` },
    );
  },
};

const statement: RuleWords = {
  title: { nl: 'Verklaring van de werkgever', en: 'Statement of the employer' },
  lacks: {
    nl: 'De verklaring van de werkgever is er nog niet.',
    en: 'The statement of the employer is not there yet.',
  },
  seen: () => ({ nl: 'De werkgever heeft de verklaring gegeven.', en: 'The employer has given the statement.' }),
  asked: () => null,
};

const kinds: Readonly<Record<string, BothLanguages>> = {
  payslip: { nl: 'Loonstroken', en: 'Payslips' },
  contract: { nl: 'Contract of overeenkomst', en: 'Contract or agreement' },
  'training-proof': { nl: 'Bewijs van scholing', en: 'Proof of training' },
};

/** What a kind of evidence is called; a kind of a new scheme goes by its own name. */
export function evidenceKindInWords(kind: string): BothLanguages {
  if (kind === 'employer-statement') return statement.title;
  const own = kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ');
  return kinds[kind] ?? { nl: own, en: own };
}

/** A kind that is met by a document. */
export const documentWords = (kind: string): RuleWords => ({
  title: evidenceKindInWords(kind),
  lacks: (input) => {
    const count = (key: string) => numberIn(part(input, key)) ?? 0;
    if (count('underway') > 0)
      return { nl: 'Het bestand wordt nog gecontroleerd.', en: 'The file is still being checked.' };
    if (count('refused') > 0) {
      return {
        nl: 'Het bestand kon niet worden gebruikt. Stuur een ander bestand.',
        en: 'The file could not be used. Send another file.',
      };
    }
    return { nl: 'Dit bestand is er nog niet.', en: 'This file is not there yet.' };
  },
  seen: () => ({ nl: 'Het bestand is er.', en: 'The file is there.' }),
  asked: () => null,
});

export const claimWords: WordsByRule = { retention, 'evidence-employer-statement': statement };
