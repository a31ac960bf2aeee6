import { describe, expect, it } from 'vitest';
import { letterEvents, letterKindOf } from '../../domain/letter/kinds';
import {
  catalogue,
  eventName,
  eventNames,
  eventType,
  letteredNames,
  letterTypes,
  makeEvent,
  notifiedNames,
  notifiedTypes,
  readEvent,
} from '../../events/catalogue';
import { eventTypePattern } from '../../events/envelope';
import { hasLetterWords } from '../../functions/gateways/mail-texts/letter';

/** The list of contract §5, copied by hand. */
const promised: Record<string, string> = {
  application:
    'received incomplete registered-by-officer reserved waiting assess granted rejected withdrawn changed completed held hold-released youth-link-made youth-visited youth-confirmed youth-correction-asked youth-correction-handled youth-letter-due completion-requested completion-received postponed default-received penalty-fixed penalty-paid term-near term-passed promoted hold-ending revocation-intended revocation-dropped revoked settlement-intended settlement-dropped settled',
  budget: 'released exhausted difference list-ended',
  claim:
    'opened reminded evidence-submitted assessed refusal-intended approved returned-to-officer refused lapsed lapse-final',
  payment: 'payable batched paid rejected returned',
  batch: 'sealed released settled withdrawn recalled',
  recovery:
    'proposed intended established dropped set-aside recomputed received refunded offset written-off reversed settled',
  scheme: 'published paused outage-recorded',
  hardship: 'requested decided letter-written letter-dispatched letter-undeliverable',
  objection: 'received postponed suspended resumed decided withdrawn',
  account: 'change-requested confirmed refused',
  letter: 'written dispatched undeliverable',
};

const released = {
  name: 'budget.released',
  id: 'e-1',
  source: 'urn:nld:oin:00000001687277200000:systeem:voucherloket',
  time: '2026-08-20T09:00:00.000Z',
  subject: 'a-budget',
  data: { budgetId: 'a-budget', schemeId: 'a-scheme', amountCents: 5, awards: 1 },
} as const;

describe('the catalogue', () => {
  it('holds the types of the contract, no more and no less', () => {
    const names = Object.entries(promised).flatMap(([topic, list]) =>
      list.split(' ').map((name) => `${topic}.${name}`),
    );
    expect([...eventNames].sort()).toEqual(names.sort());
  });

  it('gives each its own well-formed type, found back by it', () => {
    for (const name of eventNames) {
      expect(eventType(name)).toBe(`nl.voucherloket.${name}.v1`);
      expect(eventType(name)).toMatch(eventTypePattern);
      expect(eventName(eventType(name))).toBe(name);
    }
    expect(new Set(Object.values(catalogue).map(({ type }) => type)).size).toBe(eventNames.length);
    expect(eventName('nl.voucherloket.application.received.v2')).toBeUndefined();
  });

  it('mails about these', () => {
    expect([...notifiedTypes].sort()).toEqual([
      'nl.voucherloket.account.change-requested.v1',
      'nl.voucherloket.account.confirmed.v1',
      'nl.voucherloket.account.refused.v1',
      'nl.voucherloket.application.hold-ending.v1',
      'nl.voucherloket.application.hold-released.v1',
      'nl.voucherloket.application.incomplete.v1',
      'nl.voucherloket.application.received.v1',
      'nl.voucherloket.application.reserved.v1',
      'nl.voucherloket.application.term-near.v1',
      'nl.voucherloket.application.term-passed.v1',
      'nl.voucherloket.application.waiting.v1',
      'nl.voucherloket.application.withdrawn.v1',
      'nl.voucherloket.claim.opened.v1',
      'nl.voucherloket.claim.reminded.v1',
      'nl.voucherloket.hardship.letter-undeliverable.v1',
      'nl.voucherloket.hardship.letter-written.v1',
      'nl.voucherloket.letter.written.v1',
      'nl.voucherloket.payment.paid.v1',
      'nl.voucherloket.recovery.dropped.v1',
      'nl.voucherloket.recovery.offset.v1',
    ]);
  });
});

describe('letters', () => {
  it('there is one for each event that the domain has a kind for', () => {
    const told = letterTypes.map((type) => eventName(type) ?? '');
    expect([...told].sort()).toEqual([...letterEvents].sort());
    for (const name of letteredNames) expect(letterKindOf(name, {})).not.toBeNull();
  });

  it('of each the applicant is told by mail, by the text of its event or by that of its letter', () => {
    const mailed: readonly string[] = notifiedNames;
    const silent = letteredNames.filter(
      (name) => !mailed.includes(name) && !hasLetterWords(letterKindOf(name, {}) ?? 'grant'),
    );
    expect(silent).toEqual([]);
  });
});

describe('making and reading an event', () => {
  it('fills in the attributes of CloudEvents', () => {
    expect(makeEvent(released)).toEqual({
      specversion: '1.0',
      id: 'e-1',
      source: 'urn:nld:oin:00000001687277200000:systeem:voucherloket',
      type: 'nl.voucherloket.budget.released.v1',
      time: '2026-08-20T09:00:00.000Z',
      subject: 'a-budget',
      datacontenttype: 'application/json',
      dataschema: 'urn:nld:oin:00000001687277200000:systeem:voucherloket:schema:nl.voucherloket.budget.released.v1',
      data: { budgetId: 'a-budget', schemeId: 'a-scheme', amountCents: 5, awards: 1 },
    });
  });

  it('throws on data, a name, a time or a source outside the contract', () => {
    const extra = { ...released.data, motivation: 'free text' };
    expect(() => makeEvent({ ...released, data: extra })).toThrow(/motivation/);
    expect(() => makeEvent({ ...released, data: { ...released.data, amountCents: 0.5 } })).toThrow(/amountCents/);
    expect(() => makeEvent({ ...released, name: 'budget.gone' })).toThrow(/no event is called budget\.gone/);
    expect(() => makeEvent({ ...released, name: 'toString' })).toThrow(/no event is called/);
    expect(() => makeEvent({ ...released, time: '2026-08-20T11:00:00.000+02:00' })).toThrow(/time/);
    expect(() => makeEvent({ ...released, source: 'voucherloket' })).toThrow(/source/);
  });

  it('throws on an event of another type, or with an unknown attribute', () => {
    const event = makeEvent(released);
    expect(() => readEvent('budget.exhausted', event)).toThrow(/expected an event of type .*budget\.exhausted/);
    expect(() => readEvent('budget.released', { ...event, who: 'Test Jongere' })).toThrow(/who/);
    expect(readEvent('budget.released', event).data.awards).toBe(1);
  });
});
