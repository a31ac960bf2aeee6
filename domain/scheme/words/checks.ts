import type { Check } from '../check';
import type { BothLanguages } from '../definition';
import { claimWords, documentWords } from './checks/claim';
import { moneyWordsByRule } from './checks/money';
import { peopleWords } from './checks/people';
import { placementRuleWords } from './checks/placement';
import { type RuleWords, together, type WordsByRule } from './checks/rule-words';

/** Every line of a trace in plain words: the rule's name, what was seen, and what is asked. Pages and letters say it so. */

const words: WordsByRule = { ...peopleWords, ...placementRuleWords, ...moneyWordsByRule, ...claimWords };

const evidence = 'evidence-';

function wordsOf(rule: string): RuleWords | null {
  const known = words[rule];
  if (known !== undefined) return known;
  return rule.startsWith(evidence) ? documentWords(rule.slice(evidence.length)) : null;
}

/** What a rule is called; null: a rule that has no words yet. */
export const ruleInWords = (rule: string): BothLanguages | null => wordsOf(rule)?.title ?? null;

const general: Record<Check['outcome'], BothLanguages> = {
  pass: { nl: 'Aan deze voorwaarde is voldaan.', en: 'This condition is met.' },
  fail: { nl: 'Aan deze voorwaarde is niet voldaan.', en: 'This condition is not met.' },
  unknown: {
    nl: 'Of aan deze voorwaarde is voldaan, weten wij nog niet.',
    en: 'We do not know yet whether this condition is met.',
  },
};

export const outcomeInWords: Record<Check['outcome'], BothLanguages> = {
  pass: { nl: 'Past', en: 'Fits' },
  fail: { nl: 'Past niet', en: 'Does not fit' },
  unknown: { nl: 'Nog niet bekend', en: 'Not known yet' },
};

/** A check for people. A rule without words of its own is named as the trace names it, with its outcome. */
export function checkInWords({ rule, outcome, input, expected }: Check): {
  title: BothLanguages;
  sentence: BothLanguages;
} {
  const known = wordsOf(rule);
  if (known === null) return { title: { nl: rule, en: rule }, sentence: general[outcome] };
  const lacks = typeof known.lacks === 'function' ? known.lacks(input) : known.lacks;
  const seen = outcome === 'unknown' ? lacks : (known.seen(input) ?? general[outcome]);
  return { title: known.title, sentence: together(seen, known.asked(expected)) };
}
