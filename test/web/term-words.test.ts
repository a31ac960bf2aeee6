import { describe, expect, it } from 'vitest';
import { dayNames } from '../../functions/api/answers/term';
import type { TermAnswer } from '../../web/api/answers';
import { day } from '../../web/language/format';
import { sumInWords } from '../../web/words/term';

const sum: TermAnswer['sum'] = {
  ...{ receivedOn: '2026-11-02', weeks: 8, setBy: 'law', countedTo: '2026-12-28', suspendedDays: 6 },
  ...{ postponedTo: null, movedOver: ['weekend'], dueOn: '2027-01-04' },
};

describe('the sum behind the last day to decide', () => {
  it('is a sentence in both languages', () => {
    expect(sumInWords(sum, day)).toEqual({
      nl: 'ontvangen 2 november 2026 + 8 weken + 6 dagen opgeschort + weekend → 4 januari 2027',
      en: 'received 2 November 2026 + 8 weeks + 6 days suspended + weekend → 4 January 2027',
    });
  });

  it('leaves out what did not happen, and counts one as one', () => {
    const plain = { ...sum, suspendedDays: 0, movedOver: [], dueOn: '2026-12-28' };
    expect(sumInWords(plain, day).nl).toBe('ontvangen 2 november 2026 + 8 weken → 28 december 2026');
    expect(sumInWords({ ...plain, weeks: 1, suspendedDays: 1 }, day)).toMatchObject({
      nl: expect.stringContaining('+ 1 week + 1 dag opgeschort →'),
      en: expect.stringContaining('+ 1 week + 1 day suspended →'),
    });
  });

  it('names the day until which it was put off, and every day of rest it moved over', () => {
    const off = { ...sum, postponedTo: '2027-02-01', movedOver: [], dueOn: '2027-02-01' };
    expect(sumInWords(off, day).nl).toContain('+ uitgesteld tot 1 februari 2027 → 1 februari 2027');
    const over: TermAnswer['sum'] = { ...sum, movedOver: ['good-friday', 'weekend', 'easter-monday'] };
    expect(sumInWords(over, day).nl).toContain('+ Goede Vrijdag + weekend + Tweede Paasdag →');
  });

  it.each(dayNames)('has words for %s', (name) => {
    const { nl, en } = sumInWords({ ...sum, movedOver: [name] }, day);
    expect(nl).not.toContain('undefined');
    expect(en).not.toContain('undefined');
  });
});
