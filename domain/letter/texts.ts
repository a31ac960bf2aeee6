import type { Scheme } from '../scheme/definition';
import { conditions } from './conditions';
import type { Particular } from './facts';
import { letterMays, letterNeeds } from './facts';
import { inserts } from './inserts';
import { isDecision, type LetterKind } from './kinds';
import { hasLooseBrace, namesIn, placeholders } from './placeholders';
import type { BodyPart, LetterSection, LetterText, OwnText } from './text-format';
import { defaultTexts } from './wording/defaults';

export type LetterTexts = Readonly<Record<LetterKind, LetterText>>;

const withOwn = (ours: LetterText, own: OwnText | undefined): LetterText => {
  if (own === undefined) return ours;
  const sections = [...ours.sections];
  for (const { after, ...section } of own.sections) {
    const at = sections.findIndex(({ id }) => id === section.id);
    if (at >= 0) sections[at] = section;
    else sections.splice(sections.findIndex(({ id }) => id === after) + 1, 0, section);
  }
  return { title: own.title ?? ours.title, sections };
};

/** The texts of a scheme's letters: ours, with what it put in their place. */
export function letterTexts({ letters }: Pick<Scheme, 'letters'>): LetterTexts {
  if (letters === null) return defaultTexts;
  const entries = Object.entries(defaultTexts) as [LetterKind, LetterText][];
  return Object.fromEntries(entries.map(([kind, ours]) => [kind, withOwn(ours, letters[kind])])) as LetterTexts;
}

export interface TextFinding {
  readonly path: string;
  readonly message: string;
}

type Known = Readonly<Record<string, { readonly of: Particular | null }>>;

/** Whether a letter of the kind always has the fact. */
const has = (kind: LetterKind, fact: Particular | null): boolean =>
  fact === null || letterNeeds[kind].includes(fact) || (fact === 'objection' && isDecision(kind));

/** Whether one of the kind may have it: a placeholder of it would leave a gap, a condition or an insert does not. */
const mayHave = (kind: LetterKind, fact: Particular | null): boolean =>
  has(kind, fact) || (fact !== null && (letterMays[kind] ?? []).includes(fact));

const findingIn = (known: Known, what: string, fits: typeof has) => (kind: LetterKind, name: string, path: string) => {
  const entry = Object.hasOwn(known, name) ? known[name] : undefined;
  if (entry === undefined) return [{ path, message: `knows no ${what} "${name}"` }];
  return fits(kind, entry.of) ? [] : [{ path, message: `has no ${what} "${name}" in a letter of this kind` }];
};
const placeholderFinding = findingIn(placeholders, 'placeholder', has);
const conditionFinding = findingIn(conditions, 'condition', mayHave);
const insertFinding = findingIn(inserts, 'insert', mayHave);

const sentenceFindings = (kind: LetterKind, sentence: string, path: string): TextFinding[] => [
  ...(hasLooseBrace(sentence) ? [{ path, message: 'holds a brace that opens or closes nothing' }] : []),
  ...namesIn(sentence).flatMap((name) => placeholderFinding(kind, name, path)),
];

function partFindings(kind: LetterKind, part: BodyPart, path: string): TextFinding[] {
  if (typeof part === 'string') return sentenceFindings(kind, part, path);
  if ('insert' in part) return insertFinding(kind, part.insert, `${path}.insert`);
  return part.list.flatMap((sentence, index) => sentenceFindings(kind, sentence, `${path}.list.${index}`));
}

const sectionFindings = (kind: LetterKind, section: LetterSection, path: string): TextFinding[] => [
  ...(section.heading === undefined ? [] : sentenceFindings(kind, section.heading, `${path}.heading`)),
  ...(section.when ?? []).flatMap((name, index) => conditionFinding(kind, name, `${path}.when.${index}`)),
  ...section.body.flatMap((part, index) => partFindings(kind, part, `${path}.body.${index}`)),
];

type SomeText = Pick<OwnText, 'title' | 'sections'>;

/** What is wrong with a text of a kind: each name in it must be one that such a letter has. @param path of the text */
export const textFindings = (kind: LetterKind, { title, sections }: SomeText, path: string): TextFinding[] => [
  ...(title === undefined ? [] : sentenceFindings(kind, title, `${path}.title`)),
  ...sections.flatMap((section, index) => sectionFindings(kind, section, `${path}.sections.${index}`)),
];

const insertsOf = ({ sections }: LetterText): string[] =>
  sections.flatMap(({ body }) =>
    body.flatMap((part) => (typeof part === 'object' && 'insert' in part ? part.insert : [])),
  );

/** Sections of its own that stand nowhere, and what the law asks of the letter and is no longer in it. */
function wholeFindings(kind: LetterKind, own: OwnText, path: string): TextFinding[] {
  const ours = defaultTexts[kind];
  const known = new Set(ours.sections.map(({ id }) => id));
  const adrift = own.sections.flatMap(({ id, after }, index) => {
    const fits = known.has(id) || (after !== undefined && known.has(after));
    known.add(id);
    return fits
      ? []
      : [{ path: `${path}.sections.${index}.after`, message: 'must name a section that stands before it' }];
  });
  const left = insertsOf(withOwn(ours, own));
  const timesIn = (all: readonly string[], name: string) => all.filter((one) => one === name).length;
  // As often as in ours: what one letter of the kind says by one section, another says by the next.
  const asked = insertsOf(ours);
  const lost = [...new Set(asked)].filter((name) => timesIn(left, name) < timesIn(asked, name));
  return [...adrift, ...lost.map((name) => ({ path: `${path}.sections`, message: `leaves out the insert "${name}"` }))];
}

/** What is wrong with a scheme's own texts, by path; none: every placeholder of each of them resolves. */
export const letterTextFindings = ({ letters }: Pick<Scheme, 'letters'>): TextFinding[] =>
  Object.entries(letters ?? {}).flatMap(([kind, own]) => {
    const path = `letters.${kind}`;
    return [...textFindings(kind as LetterKind, own, path), ...wholeFindings(kind as LetterKind, own, path)];
  });
