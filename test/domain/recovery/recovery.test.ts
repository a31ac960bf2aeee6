import { describe, expect, it } from 'vitest';
import { change } from '../../../domain/application/change';
import type { ClaimStatus } from '../../../domain/claim/record';
import { cents } from '../../../domain/money';
import { decideRecovery, mayEstablish, replyTo } from '../../../domain/recovery/decide';
import { evaluate } from '../../../domain/recovery/evaluate';
import { articleOf } from '../../../domain/recovery/grounds-table';
import { intend, open } from '../../../domain/recovery/start';
import { afterMove, afterTerm, ended, established, intended, short } from './recovery-cases';
import {
  caseOf,
  claimsOf,
  codeOf,
  employer,
  endedOn,
  first,
  now,
  placed,
  second,
  today,
  value,
} from './recovery-fixtures';

describe('a proposal', () => {
  it.each<[string, [ClaimStatus, ClaimStatus], number | null]>([
    ['2026-10-15', ['scheduled', 'scheduled'], null],
    ['2026-10-15', ['approved', 'scheduled'], 0],
    ['2026-10-15', ['batched', 'scheduled'], 0],
    ['2026-10-15', ['paid', 'scheduled'], 120_000],
    ['2026-10-15', ['paid', 'paid'], 300_000],
    ['2026-12-31', ['scheduled', 'scheduled'], null],
    ['2026-12-31', ['paid', 'scheduled'], null],
    ['2026-12-31', ['paid', 'approved'], 0],
    ['2026-12-31', ['paid', 'paid'], 180_000],
    ['2027-04-15', ['paid', 'paid'], null],
  ])('after a stop on %s with claims %s asks back %s', (day, statuses, owed) => {
    const application = placed(endedOn(day));
    const made = evaluate(caseOf(application, claimsOf(application, ...statuses)), first, now, today);
    const total = made?.recovery.next.lines.reduce((sum, { owedCents }) => sum + owedCents, 0) ?? null;
    expect(total).toBe(owed);
    if (made === null) return;
    expect(made.recovery.next.status).toBe('proposed');
    expect(made.move.movements).toEqual([]);
    expect(made.entries).toEqual([]);
  });

  it('is made once: the same facts a second time change nothing', () => {
    const application = placed(endedOn('2026-10-15'));
    const found = caseOf(application, claimsOf(application, 'paid', 'paid'));
    const made = evaluate(found, first, now, today);
    if (made === null) throw new Error('nothing proposed');
    expect(evaluate(afterMove(found, made), first, now, today)).toBeNull();
  });

  it('goes when the facts are mended, and stays dropped until they are worse than when it was', () => {
    const application = placed(endedOn('2026-12-31'));
    const found = caseOf(application, claimsOf(application, 'paid', 'paid'));
    const made = evaluate(found, first, now, today);
    if (made === null) throw new Error('nothing proposed');
    const proposed = afterMove(found, made);
    const mended = { ...proposed, application: { ...proposed.application, ...endedOn('2027-04-15') } };
    expect(evaluate(mended, first, now, today)?.recovery.next.status).toBe('dropped');
    const dropped = afterMove(
      proposed,
      value(decideRecovery(proposed, { outcome: 'drop', motivation: 'Laat.' }, first, now, today)),
    );
    expect(dropped.recovery.status).toBe('dropped');
    expect(evaluate(dropped, first, now, today)).toBeNull();
    const worse = { ...dropped, application: { ...dropped.application, ...endedOn('2026-10-15') } };
    expect(evaluate(worse, first, now, today)?.recovery.next).toMatchObject({ status: 'proposed', decision: null });
  });

  it('can be opened by the employer who withdraws after a payment, and before one only as a plain withdrawal', () => {
    const application = placed();
    const request = { applicationId: application.id, text: 'Wij zien ervan af.' };
    const paid = caseOf(application, claimsOf(application, 'paid', 'scheduled'));
    expect(value(open(paid, request, employer, now, today)).recovery.next).toMatchObject({
      status: 'proposed',
      cause: 'withdrawal',
    });
    const unpaid = caseOf(application, claimsOf(application, 'scheduled', 'scheduled'));
    expect(codeOf(open(unpaid, request, employer, now, today))).toBe('wrong-state');
  });

  it('records what an officer found as the employer would have reported it', () => {
    const application = placed();
    const found = caseOf(application, claimsOf(application, 'paid', 'paid'));
    const request = { applicationId: application.id, text: 'UWV: gestopt.', found: { endedOn: '2026-10-15' } };
    const { move, recovery } = value(open(found, request, first, now, today));
    expect(move.application.next.changes.endedOn).toBe('2026-10-15');
    expect(move.application.next.version).toBe(application.version + 1);
    expect(move.events.map(({ name }) => name)).toEqual(['application.changed', 'recovery.proposed']);
    expect(recovery.next.lines.map(({ owedCents }) => owedCents)).toEqual([120_000, 180_000]);
  });
});

describe('facts and changes', () => {
  it('come after the application was completed too', () => {
    expect(codeOf(change(placed({ status: 'completed' }), { endedOn: '2026-10-15' }))).toBeNull();
    expect(codeOf(change(placed({ status: 'rejected' }), { endedOn: '2026-10-15' }))).toBe('wrong-state');
  });
});

describe('an intention', () => {
  it('has its ground, its article and fourteen days to reply', () => {
    const { recovery } = intended('2026-10-15', 'paid', 'scheduled');
    expect(recovery).toMatchObject({
      status: 'intended',
      ground: 'ended-early',
      article: articleOf('ended-early', false, today),
      intention: { replyBy: '2027-06-15', intenderSub: 'officer-1' },
      earnedAtMostCents: null,
    });
    expect(articleOf('ended-early', true, today)).toMatch(/4:49.*4:57/);
    expect(articleOf('fraud', false, today)).toMatch(/4:48.*4:57/);
    expect(() => articleOf('fraud', false, '1990-01-01')).toThrow(RangeError);
  });

  it('for fraud takes the whole award, and names what is left to another breach', () => {
    const application = placed();
    const found = caseOf(application, claimsOf(application, 'paid', 'scheduled'));
    const proposed = afterMove(
      found,
      value(open(found, { applicationId: application.id, text: 'Vals.' }, first, now, today)),
    );
    const fraud = afterMove(proposed, value(intend(proposed, { ...ended, ground: 'fraud' }, first, now, today)));
    expect(fraud.recovery.lines.map(({ owedCents, entitledCents }) => [owedCents, entitledCents])).toEqual([
      [120_000, 0],
      [0, 0],
    ]);
    const breach = { ...ended, ground: 'other-breach', earnedAtMostCents: cents(50_000) } as const;
    const other = afterMove(proposed, value(intend(proposed, breach, first, now, today)));
    expect(other.recovery.lines.map(({ owedCents }) => owedCents)).toEqual([70_000, 0]);
    expect(codeOf(intend(proposed, { ...breach, earnedAtMostCents: cents(300_001) }, first, now, today))).toBe(
      'input-invalid',
    );
    expect(codeOf(intend(proposed, { ...ended, earnedAtMostCents: cents(1) }, first, now, today))).toBe(
      'input-invalid',
    );
    expect(codeOf(intend(proposed, ended, first, now, today))).toBe('nothing-to-recover');
  });

  it('is refused once five years have passed since each payment', () => {
    const application = placed(endedOn('2026-10-15'));
    const found = caseOf(application, claimsOf(application, 'paid', 'paid'));
    const proposed = afterMove(
      found,
      value(open(found, { applicationId: application.id, text: 'Laat.' }, first, now, '2032-03-02')),
    );
    expect(codeOf(intend(proposed, ended, first, now, '2032-03-02'))).toBe('recovery-barred');
    expect(codeOf(intend(proposed, ended, first, now, '2031-12-01'))).toBeNull();
  });

  it('is not sent by somebody of who benefits', () => {
    const own = { ...first, organisation: '68750110' };
    const application = placed(endedOn('2026-10-15'));
    const found = caseOf(application, claimsOf(application, 'paid', 'paid'));
    const made = evaluate(found, first, now, today);
    if (made === null) throw new Error('nothing proposed');
    expect(codeOf(intend(afterMove(found, made), ended, own, now, today))).toBe('own-organisation');
  });
});

describe('a decision', () => {
  it('waits for the reply or the end of its term, and is another officer’s', () => {
    const told = intended('2026-10-15', 'paid', 'paid');
    expect(codeOf(mayEstablish(told, first, afterTerm))).toBe('second-person-required');
    expect(codeOf(mayEstablish(told, second, '2027-06-15'))).toBe('reply-term-running');
    expect(codeOf(mayEstablish(told, second, afterTerm))).toBeNull();
    const replied = afterMove(told, value(replyTo(told, 'Hij werkte wel.', now)));
    expect(codeOf(mayEstablish(replied, second, today))).toBeNull();
    expect(codeOf(decideRecovery(told, { outcome: 'drop', motivation: 'Nee.' }, first, now, today))).toBe(
      'second-person-required',
    );
    expect(codeOf(decideRecovery(told, { outcome: 'drop', motivation: 'Nee.' }, second, now, today))).toBeNull();
  });

  it.each<[string, [ClaimStatus, ClaimStatus], [string, number][], [ClaimStatus, ClaimStatus], string]>([
    [
      '2026-10-15',
      ['scheduled', 'scheduled'],
      [
        ['release-committed', 120_000],
        ['release-committed', 180_000],
      ],
      ['refused', 'refused'],
      'settled',
    ],
    [
      '2026-10-15',
      ['paid', 'scheduled'],
      [
        ['release-committed', 180_000],
        ['claim-back', 120_000],
      ],
      ['paid', 'refused'],
      'established',
    ],
    ['2026-10-15', ['paid', 'paid'], [['claim-back', 300_000]], ['paid', 'paid'], 'established'],
    [
      '2026-10-15',
      ['approved', 'open'],
      [
        ['release-committed', 120_000],
        ['release-committed', 180_000],
      ],
      ['refused', 'refused'],
      'settled',
    ],
    ['2026-10-15', ['batched', 'scheduled'], [['release-committed', 180_000]], ['batched', 'refused'], 'settled'],
    ['2026-12-31', ['scheduled', 'scheduled'], [['release-committed', 180_000]], ['scheduled', 'refused'], 'settled'],
    ['2026-12-31', ['paid', 'scheduled'], [['release-committed', 180_000]], ['paid', 'refused'], 'settled'],
    ['2026-12-31', ['paid', 'paid'], [['claim-back', 180_000]], ['paid', 'paid'], 'established'],
  ])(
    'on a stop on %s with claims %s keeps what was earned and takes the rest',
    (day, statuses, movements, then, status) => {
      const { found, made } = established(day, ...statuses);
      expect(short(made.move.movements)).toEqual(movements);
      expect(found.claims.map((claim) => claim.status)).toEqual(then);
      expect(found.recovery.status).toBe(status);
      const completed = then.every((one) => one === 'refused' || one === 'paid');
      expect(found.application.status).toBe(
        completed && statuses.some((one) => one !== 'paid') ? 'completed' : 'granted',
      );
      const awards = then.every((one) => one === 'refused') ? 1 : 0;
      expect(made.move.movements.reduce((sum, movement) => sum + movement.awards, 0)).toBe(awards);
      expect(found.application.heldAwards).toBe(1 - awards);
    },
  );

  it('leaves nothing to a decision after a stop by which all was earned', () => {
    const application = placed(endedOn('2027-04-15'));
    const found = caseOf(application, claimsOf(application, 'paid', 'paid'));
    const proposed = afterMove(
      found,
      value(open(found, { applicationId: application.id, text: 'x' }, first, now, today)),
    );
    expect(codeOf(intend(proposed, ended, first, now, today))).toBe('nothing-to-recover');
  });

  it('is to be paid within six weeks (Awb 4:87)', () => {
    expect(established('2026-10-15', 'paid', 'paid').found.recovery.dueOn).toBe('2027-07-28');
  });
});
