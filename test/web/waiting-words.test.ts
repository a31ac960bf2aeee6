import { describe, expect, it } from 'vitest';
import { grounds } from '../../domain/allocation/passed';
import type { WaitingChance } from '../../web/api/answers';
import { chanceWords, groundWords } from '../../web/words/waiting';

const chance: WaitingChance = {
  expectation: 'unlikely',
  places: { from: 5, to: 19 },
  freedPlaces: 24,
  weeks: 12,
  asOf: '2026-09-30',
  until: '2026-11-12',
};

describe('the chance of who waits', () => {
  it('is told as what came free of late, with two bounds, and never as a promise', () => {
    expect(chanceWords(chance).nl).toBe(
      'Waarschijnlijk komt er geen geld vrij voor u. In de laatste 12 weken kwam er geld vrij voor 24 aanvragen. Gaat dat zo door? Dan komt er tot en met 12 november 2026 geld vrij voor 5 tot 19 aanvragen. Dit is een schatting. U kunt er geen rechten aan ontlenen.',
    );
    for (const expectation of ['likely', 'uncertain', 'unlikely'] as const) {
      const { nl, en } = chanceWords({ ...chance, expectation });
      expect(nl).toMatch(/^(Waarschijnlijk|Het is onzeker)/);
      expect(en).toContain('no promise');
    }
  });
});

describe('why somebody else was served', () => {
  it('has words for every ground', () => {
    for (const ground of grounds) expect(groundWords[ground].nl).not.toBe('');
  });
});
