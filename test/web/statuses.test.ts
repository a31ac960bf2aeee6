import { describe, expect, it } from 'vitest';
import { accountStatuses } from '../../domain/account/record';
import { applicationStatuses } from '../../domain/application/record';
import { claimStatuses } from '../../domain/claim/record';
import { listStatuses } from '../../domain/destruction/list';
import { letterAttentions } from '../../domain/letter/record';
import { batchStatuses } from '../../domain/payout/batch';
import { paymentStatuses } from '../../domain/payout/seal';
import { recoveryStatuses } from '../../domain/recovery/record';
import { aidGrantStatuses } from '../../domain/state-aid/report';
import { correctionRecord } from '../../domain/youth/correction';
import { eventNames } from '../../events/catalogue';
import { statusInWords, statusWords } from '../../web/words/statuses';
import { eventInWords, knownEvent, roleInWords } from '../../web/words/timeline';

const lists = [
  ['application', applicationStatuses],
  ['claim', claimStatuses],
  ['payment', paymentStatuses],
  ['batch', batchStatuses],
  ['account', accountStatuses],
  ['recovery', recoveryStatuses],
  ['aid', aidGrantStatuses],
  ['destruction', listStatuses],
  ['letter', letterAttentions],
  ['correction', correctionRecord.unwrap().shape.status.options],
] as const;

describe('statuses in words', () => {
  it.each(lists)('has words in both languages for every status of an %s, and no more', (of, statuses) => {
    expect(Object.keys(statusWords[of]).sort()).toEqual([...statuses].sort());
    for (const status of statuses) {
      const { employer, office = employer } = statusInWords(of, status);
      for (const text of [employer.nl, employer.en, office.nl, office.en]) expect(text.trim()).not.toBe('');
    }
  });

  it.each(lists)('calls no two statuses of an %s the same', (of, statuses) => {
    for (const reader of ['employer', 'office'] as const) {
      const said = statuses.map((status) => {
        const words = statusInWords(of, status);
        return (words[reader] ?? words.employer).nl;
      });
      expect(new Set(said).size).toBe(statuses.length);
    }
  });

  it('shows a status of a newer release by its name', () => {
    expect(statusInWords('claim', 'brand-new').employer.nl).toBe('brand-new');
  });
});

describe('the timeline in words', () => {
  const shown = eventNames.filter((name) => /^(application|claim|payment|batch)\./.test(name));

  it.each(shown)('has words for %s', (name) => {
    const words = knownEvent(name);
    expect(words?.nl).toMatch(/^[A-Z]/);
    expect(words?.en).toMatch(/^[A-Z]/);
  });

  it('has no words for what never happens', () => {
    expect(knownEvent('application.vanished')).toBeNull();
    expect(eventInWords('application.vanished').nl).toBe('Er is iets veranderd');
  });

  it('names who did it by role', () => {
    expect(roleInWords('system').nl).toBe('automatisch');
    expect(roleInWords('steering-group').en).toBe('steering group');
  });
});
