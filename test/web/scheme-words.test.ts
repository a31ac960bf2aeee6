import { describe, expect, it } from 'vitest';
import { cents } from '../../domain/money';
import { menuEntry } from '../../domain/scheme/menu-entry';
import type { MenuEntryAnswer } from '../../web/api/answers';
import {
  amountInShort,
  canApply,
  placementsInWords,
  stateOf,
  windowInWords,
  withoutAddress,
  youthInWords,
} from '../../web/pages/public/scheme-words';
import { shareLeft } from '../../web/parts/budget-bar';
import { schemeWith, shipped } from '../domain/scheme/fixtures';

const now = '2026-11-22T10:00:00.000Z';
const left = { amountCents: cents(100_000), awards: 10, waiting: 0 };
const entry = (schemeId: string, at = now): MenuEntryAnswer => ({
  ...menuEntry(shipped(schemeId), left, at),
  paused: false,
});
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

describe('a scheme at a glance', () => {
  it('says for whom', () => {
    expect(youthInWords(entry('foodvalley-jongerenvoucher')).nl).toBe('Jongeren van 16 tot en met 27 jaar');
    expect(youthInWords(entry('noordoost-brabant-bonus')).nl).toBe(
      'Jongeren tot en met 26 jaar zonder startkwalificatie',
    );
    expect(youthInWords(entry('midden-brabant-ontwikkelbaan')).en).toBe('Young people');
    expect(placementsInWords(entry('haarlem-jongerenvoucher'))?.nl).toBe('een baan of een bbl-plek');
    expect(placementsInWords(entry('drechtsteden-maatwerkbudget'))).toBeNull();
  });

  it('says how much', () => {
    expect(plain(amountInShort(entry('noordoost-brabant-bonus'))?.nl)).toBe('€ 1.500 of € 3.000');
    expect(plain(amountInShort(entry('midden-brabant-ontwikkelbaan'))?.nl)).toBe(
      '€ 400 per maand, hoogstens 6 maanden',
    );
    expect(plain(amountInShort(entry('stoof-scholingsvoucher'))?.en)).toBe('At most €500');
    expect(amountInShort(entry('informatie-lkv'))).toBeNull();
    const award = [
      { when: { types: ['bbl'] }, amountCents: 100_000 },
      { when: { types: ['job'] }, amountCents: 250_050 },
      { amountCents: 50_000 },
    ];
    expect(plain(amountInShort({ ...menuEntry(schemeWith({ award }), left, now), paused: false })?.nl)).toBe(
      '€ 500 tot € 2.500,50',
    );
  });

  it('says until when, or from when, by the clock in the Netherlands', () => {
    expect(windowInWords(entry('foodvalley-jongerenvoucher')).nl).toBe('Tot 31 december 2027 om 17:00');
    expect(windowInWords(entry('foodvalley-jongerenvoucher', '2025-12-20T10:00:00.000Z')).nl).toMatch(
      /^Vanaf 1 januari 2026/,
    );
    expect(windowInWords(entry('foodvalley-jongerenvoucher', '2028-01-01T10:00:00.000Z')).en).toMatch(
      /^Closed since 31 December/,
    );
  });

  it('says whether one can apply', () => {
    const words = (one: MenuEntryAnswer) => stateOf(one).words.nl;
    expect(words(entry('foodvalley-jongerenvoucher'))).toBe('Open');
    expect(words(entry('foodvalley-jongerenvoucher', '2025-12-20T10:00:00.000Z'))).toBe('Opent later');
    expect(words({ ...entry('foodvalley-jongerenvoucher'), left: { ...left, awards: 0 } })).toBe(
      'Open, met wachtlijst',
    );
    expect(words(entry('informatie-lkv'))).toBe('Elders aanvragen');
    expect(canApply(entry('informatie-lkv'))).toBe(false);
    expect(canApply(entry('foodvalley-jongerenvoucher'))).toBe(true);
  });

  it('leaves the address to the link beside it', () => {
    expect(withoutAddress('U vraagt dit aan bij UWV: https://www.uwv.nl')).toBe('U vraagt dit aan bij UWV.');
    expect(withoutAddress('U vraagt dit hier aan.')).toBe('U vraagt dit hier aan.');
  });
});

describe('what is left of a budget', () => {
  const cap = { amountCents: 200_000, awards: 40, period: 'scheme' as const };

  it('is the unit that runs out first', () => {
    expect(shareLeft(left, cap)).toBe(0.25);
    expect(shareLeft(left, { ...cap, awards: null })).toBe(0.5);
  });

  it('is no share where nothing limits it, nothing where the cap is nothing, and never more than all', () => {
    expect(
      shareLeft({ amountCents: null, awards: null, waiting: 0 }, { ...cap, amountCents: null, awards: null }),
    ).toBeNull();
    expect(shareLeft({ ...left, awards: 0 }, { ...cap, awards: 0 })).toBe(0);
    expect(shareLeft(left, { ...cap, amountCents: 50_000, awards: 5 })).toBe(1);
  });
});
