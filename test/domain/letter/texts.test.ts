import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../../domain/letter/compose';
import { conditions } from '../../../domain/letter/conditions';
import type { LetterBlock, LetterDocument } from '../../../domain/letter/document';
import { type LetterFacts, letterNeeds } from '../../../domain/letter/facts';
import { isDecision, letterKinds } from '../../../domain/letter/kinds';
import { letterText } from '../../../domain/letter/text-format';
import { letterTextFindings, letterTexts, textFindings } from '../../../domain/letter/texts';
import { defaultTexts } from '../../../domain/letter/wording/defaults';
import { parseScheme } from '../../../domain/scheme/parse';
import { schemeWith, shippedIds, shippedJson } from '../scheme/fixtures';
import { factsOf, letterFacts, variants } from './letter-fixtures';

const textOf = (block: LetterBlock): string[] => {
  switch (block.kind) {
    case 'addressee':
    case 'signature':
      return [...block.lines];
    case 'details':
      return block.rows.flat();
    case 'list':
      return [...block.items];
    case 'table':
      return [block.table.caption ?? '', ...block.table.columns.map(({ head }) => head), ...block.table.rows.flat()];
    default:
      return [block.text];
  }
};
const said = (letter: LetterDocument): string =>
  [letter.title, ...letter.blocks.flatMap(textOf)].join('\n').replaceAll('\u00A0', ' ');

const letterOf = (facts: LetterFacts, kind: (typeof letterKinds)[number]) =>
  composeLetter(kind, facts, letterTexts(facts.scheme));

describe('texts of letters', () => {
  it.each(letterKinds)('%s: is of the format, and names what such a letter has', (kind) => {
    expect(letterText.parse(defaultTexts[kind])).toEqual(defaultTexts[kind]);
    expect(textFindings(kind, defaultTexts[kind], kind)).toEqual([]);
  });

  it.each(shippedIds)('leave no placeholder in any letter of %s', (schemeId) => {
    for (const variant of variants) {
      const [name, kind] = variant;
      const text = said(letterOf(factsOf(variant, schemeId), kind));
      expect(text, name).not.toMatch(/[{}]|undefined|null|NaN|\[object/);
      expect(text, name).not.toMatch(/ {2}|\.\.|,\.|: *\.|\? *\?/);
    }
  });

  it('show each section in some letter', () => {
    const missed = letterKinds.flatMap((kind) =>
      defaultTexts[kind].sections
        .filter(({ when = [] }) =>
          variants
            .filter(([, of]) => of === kind)
            .every((variant) =>
              shippedIds.every((schemeId) => {
                const facts = factsOf(variant, schemeId);
                return !when.every((name) => conditions[name as keyof typeof conditions].holds(facts));
              }),
            ),
        )
        .map(({ id, when }) => `${kind} ${id} ${when}`),
    );
    // No shipped scheme gives de-minimis aid: its section has a test of its own.
    expect(missed).toEqual(['grant de-minimis de-minimis', 'objection-decision de-minimis de-minimis,founded']);
  });

  it.each(letterKinds)('%s: cannot be written without what it needs', (kind) => {
    for (const need of letterNeeds[kind]) {
      const { [need]: _, ...rest } = letterFacts();
      expect(() => letterOf(rest, kind)).toThrow(need);
    }
  });

  it('write no decision with reasons that say nothing', () => {
    expect(() => letterOf(letterFacts('haarlem-jongerenvoucher', { reasons: [' '] }), 'rejection')).toThrow('reasons');
  });
});

describe('what a decision says', () => {
  const decisions = letterKinds.filter(isDecision);

  it.each(decisions)('%s: reference, reasons, and how to object until when', (kind) => {
    const facts = letterFacts('haarlem-jongerenvoucher');
    const text = said(letterOf(facts, kind));
    expect(text).toContain(facts.number);
    expect(text).toContain('3 november 2026');
    expect(text).toContain('Dat kan tot en met 15 december 2026.');
    expect(text).toContain(facts.scheme.authority.objectionAddress);
    if (letterNeeds[kind].includes('reasons')) expect(text).toContain(facts.reasons?.[0]);
  });

  it.each(decisions)('%s: nothing about objection under an agreement', (kind) => {
    const facts = letterFacts('noordoost-brabant-bonus', { objection: null });
    expect(said(letterOf(facts, kind)).replaceAll('besluit in de zin van', '')).not.toMatch(/bezwaar|bestuursrechter/);
  });

  it.each(decisions)('%s: not without its objection term under a subsidy', (kind) => {
    expect(() => letterOf(letterFacts('haarlem-jongerenvoucher', { objection: null }), kind)).toThrow('objection');
  });

  it.each([
    ['general', '2023/2831'],
    ['agriculture', '1408/2013'],
    ['fishery', '717/2014'],
  ] as const)('names the regulation of %s aid', (sector, regulation) => {
    const facts = letterFacts('haarlem-jongerenvoucher');
    const aided = {
      ...facts,
      scheme: { ...facts.scheme, stateAid: 'de-minimis' as const },
      addressee: { ...facts.addressee, sector },
    };
    expect(said(letterOf(aided, 'grant'))).toContain(regulation);
    expect(said(letterOf(facts, 'grant'))).not.toContain('de-minimis');
  });

  it('tells a failed rule in plain words, with where it stands', () => {
    const [variant] = variants.filter(([name]) => name === 'rejection on failed rules');
    if (variant === undefined) throw new Error('no variant');
    const text = said(letterOf(factsOf(variant), 'rejection'));
    expect(text).toContain('Leeftijd. ');
    expect(text).toContain('(Regeling jongerenvoucher FoodValley');
  });

  it('tells in an intention until when and how to reply, and that nothing is decided', () => {
    for (const kind of [
      'refusal-intention',
      'settlement-intention',
      'revocation-intention',
      'recovery-intention',
    ] as const) {
      const facts = letterFacts();
      const text = said(letterOf(facts, kind));
      expect(text).toContain('Dit is nog geen besluit. U kunt eerst reageren, tot en met 17 november 2026.');
      expect(text).toContain(facts.link);
    }
  });

  it('fills in a text of people as it stands, braces and all', () => {
    const reasons = ['Zie {amount} en {{niets}}.'];
    expect(said(letterOf(letterFacts('haarlem-jongerenvoucher', { reasons }), 'rejection'))).toContain(reasons[0]);
  });
});

describe('a scheme’s own texts', () => {
  const own = (letters: object) => schemeWith({ letters });
  const duties = { id: 'duties', heading: 'Uw plichten', body: ['Geef de jongere een {schemeName}-mok.'] };

  it('take the place of ours, or stand behind one of ours', () => {
    const scheme = own({
      grant: { title: 'U krijgt {amount}', sections: [duties, { id: 'mug', after: 'duties', body: ['Proost.'] }] },
    });
    expect(letterTextFindings(scheme)).toEqual([]);
    const { title, sections } = letterTexts(scheme).grant;
    expect(title).toBe('U krijgt {amount}');
    const at = sections.findIndex(({ id }) => id === 'duties');
    expect(sections.slice(at, at + 2)).toMatchObject([duties, { id: 'mug' }]);
    expect(letterTexts(scheme).rejection).toEqual(defaultTexts.rejection);
  });

  it('are refused by their path for a name that nobody knows, or that such a letter has not', () => {
    const scheme = own({
      grant: {
        sections: [
          { ...duties, when: ['full-moon'], body: ['{amuont}', '{replyBy}', { list: ['{'] }, { insert: 'mug' }] },
        ],
      },
      hold: { title: '{amount}' },
    });
    expect(letterTextFindings(scheme)).toEqual([
      { path: 'letters.grant.sections.0.when.0', message: 'knows no condition "full-moon"' },
      { path: 'letters.grant.sections.0.body.0', message: 'knows no placeholder "amuont"' },
      { path: 'letters.grant.sections.0.body.1', message: 'has no placeholder "replyBy" in a letter of this kind' },
      { path: 'letters.grant.sections.0.body.2.list.0', message: 'holds a brace that opens or closes nothing' },
      { path: 'letters.grant.sections.0.body.3.insert', message: 'knows no insert "mug"' },
      { path: 'letters.hold.title', message: 'has no placeholder "amount" in a letter of this kind' },
    ]);
  });

  it('cannot leave out what a letter must say, or stand nowhere', () => {
    const scheme = own({
      rejection: {
        sections: [
          { id: 'reasons', body: ['Daarom.'] },
          { id: 'mug', body: ['Proost.'] },
        ],
      },
    });
    expect(letterTextFindings(scheme)).toEqual([
      { path: 'letters.rejection.sections.1.after', message: 'must name a section that stands before it' },
      { path: 'letters.rejection.sections', message: 'leaves out the insert "reasons"' },
    ]);
  });

  it('are refused for a kind of letter that there is not', () => {
    const read = parseScheme({ ...shippedJson('haarlem-jongerenvoucher'), letters: { grnat: {} } });
    expect(read.ok).toBe(false);
  });
});
