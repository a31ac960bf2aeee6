import { conditions } from './conditions';
import type { LetterBlock, LetterDocument } from './document';
import { type LetterFacts, letterNeeds } from './facts';
import { dutchDayOf } from './format';
import { inserts } from './inserts';
import { isDecision, type LetterKind, recipientOf } from './kinds';
import { filled } from './placeholders';
import type { BodyPart, LetterSection } from './text-format';
import type { LetterTexts } from './texts';
import common from './wording/common.json' with { type: 'json' };

export type { LetterDocument } from './document';

/**
 * The letter of a kind. Decisions under a subsidy end with how to object (Awb 3:45); under an agreement between public
 * bodies there is nothing to object to.
 * @param texts those of the scheme: `letterTexts(scheme)` of texts.ts
 * @throws Error when a fact is lacking that the letter may not go without: a fault, better than half a decision.
 */
export function composeLetter(kind: LetterKind, facts: LetterFacts, texts: LetterTexts): LetterDocument {
  checkNeeds(kind, facts);
  const { title, sections } = texts[kind];
  const { number, region, scheme, writtenAt, letterId } = facts;
  return {
    language: 'nl-NL',
    title: filled(title, facts),
    sender: region.name.nl,
    about: `${scheme.name.nl}, ${number}`,
    foot: `${number} · ${dutchDayOf(writtenAt)}`,
    createdAt: writtenAt,
    documentId: letterId,
    blocks: [
      ...heading(kind, facts),
      ...sections.flatMap((section) => sectionBlocks(section, facts)),
      ...objection(kind, facts),
      ...closing(facts),
    ],
  };
}

function checkNeeds(kind: LetterKind, facts: LetterFacts): void {
  const lacking = letterNeeds[kind].find((need) => facts[need] === undefined || facts[need] === null);
  if (lacking !== undefined) throw new Error(`a letter "${kind}" needs ${lacking}`);
  if (letterNeeds[kind].includes('reasons') && !conditions.reasoned.holds(facts)) {
    throw new Error(`a letter "${kind}" needs reasons`);
  }
}

function heading(kind: LetterKind, facts: LetterFacts): LetterBlock[] {
  const { addressee, number, scheme, writtenAt, region, youthName, application } = facts;
  const recipient = recipientOf(kind);
  const lines =
    recipient === 'youth'
      ? [youthName ?? '']
      : [
          addressee.tradeName,
          ...(addressee.contactName === null ? [] : [`t.a.v. ${addressee.contactName}`]),
          `KvK ${addressee.kvkNumber}`,
        ];
  const { email, phone } = region.contact;
  const rows: [string, string][] = [
    ['Datum', dutchDayOf(writtenAt)],
    [application === null ? 'Nummer' : 'Nummer van de aanvraag', number],
    ['Regeling', scheme.name.nl],
    ['Van', scheme.authority.name],
    ['Contact', phone === null ? email : `${email}, ${phone}`],
  ];
  return [
    { kind: 'addressee', lines },
    { kind: 'details', rows },
    { kind: 'paragraph', text: filled(common.greeting[recipient], facts) },
  ];
}

function sectionBlocks({ when = [], heading, body }: LetterSection, facts: LetterFacts): LetterBlock[] {
  if (!when.every((name) => holds(name, facts))) return [];
  const blocks = body.flatMap((part) => partBlocks(part, facts));
  if (blocks.length === 0 || heading === undefined) return blocks;
  return [{ kind: 'heading', level: 2, text: filled(heading, facts) }, ...blocks];
}

function holds(name: string, facts: LetterFacts): boolean {
  const condition = Object.entries(conditions).find(([known]) => known === name)?.[1];
  if (condition === undefined) throw new Error(`no condition is called "${name}"`);
  return condition.holds(facts);
}

function partBlocks(part: BodyPart, facts: LetterFacts): readonly LetterBlock[] {
  if (typeof part === 'string') return [{ kind: 'paragraph', text: filled(part, facts) }];
  if ('list' in part) return [{ kind: 'list', items: part.list.map((item) => filled(item, facts)) }];
  const insert = Object.hasOwn(inserts, part.insert) ? inserts[part.insert] : undefined;
  if (insert === undefined) throw new Error(`no insert is called "${part.insert}"`);
  return insert.blocks(facts);
}

function objection(kind: LetterKind, facts: LetterFacts): LetterBlock[] {
  if (!isDecision(kind) || facts.scheme.legalNature === 'agreement') return [];
  if (!facts.objection) throw new Error(`a letter "${kind}" needs objection`);
  return sectionBlocks({ id: 'objection', ...common.objection }, facts);
}

function closing(facts: LetterFacts): LetterBlock[] {
  const { authority } = facts.scheme;
  return [
    ...sectionBlocks({ id: 'questions', ...common.questions }, facts),
    {
      kind: 'signature',
      lines: [common.closing, authority.name, ...(authority.mandate === null ? [] : [authority.mandate])],
    },
  ];
}
