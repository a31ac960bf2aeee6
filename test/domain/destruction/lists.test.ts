import { describe, expect, it } from 'vitest';
import { Tally } from '../../../domain/destruction/declaration';
import {
  type DestructionLine,
  type DestructionList,
  decideList,
  hashedLine,
  isListId,
  mayDecide,
  review,
  strike,
} from '../../../domain/destruction/list';
import { liftForObjection, liftStop, noKeepingFile, setStop, stopForObjection } from '../../../domain/destruction/stop';
import { officer1, officer2 } from '../fixtures';

const now = '2034-04-02T09:00:00.000Z';
const [ann, ben] = [
  { sub: 'ann', name: 'Ann' },
  { sub: 'ben', name: 'Ben' },
];
const list: DestructionList = {
  ...{ id: 'foodvalley.2034-04', region: 'foodvalley', status: 'proposed', version: 1, proposedAt: now },
  ...{ lines: 1, struck: 0, destroyed: 0, left: 0, review: null, approval: null, returns: [], sha256: null },
};
const line: DestructionLine = {
  ...{ listId: list.id, lineId: 'case#1', subject: 'case', subjectId: '1', number: 'VL-1', schemeId: 's' },
  ...{ keepClass: 'granted', endedOn: '2027-03-10', keptThrough: '2034-03-10' },
  ...{ struck: null, destroyedAt: null, left: null, items: null },
};
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? null : result.refusal?.code);
const value = <T>(result: { ok: true; value: T } | { ok: false }): T => {
  if (!result.ok) throw new Error('refused');
  return result.value;
};

describe('a destruction list', () => {
  const said = { motivation: 'Checked.' };
  const reviewed = value(review(list, said, ann, now)) as DestructionList;

  it('takes two: who reviewed it does not decide, and the same again changes nothing', () => {
    expect(mayDecide(reviewed, 'ann')).toBe(false);
    const decision = { outcome: 'approve', motivation: 'Agreed.' } as const;
    expect(codeOf(decideList(reviewed, decision, 'aa', ann, now))).toBe('second-person-required');
    const approved = value(decideList(reviewed, decision, 'aa', ben, now)) as DestructionList;
    expect(approved).toMatchObject({ status: 'approved', sha256: 'aa', approval: { byName: 'Ben' } });
    expect(decideList(approved, decision, 'aa', ben, now)).toEqual({ ok: true, value: null });
    expect(review(reviewed, said, ann, now)).toEqual({ ok: true, value: null });
    expect(codeOf(decideList(list, decision, 'aa', ben, now))).toBe('wrong-state');
  });

  it('sent back it can be changed again, and not while somebody stands for it', () => {
    const returned = value(
      decideList(reviewed, { outcome: 'return', motivation: 'No.' }, 'aa', ben, now),
    ) as DestructionList;
    expect(returned).toMatchObject({ status: 'proposed', review: null, returns: [{ byName: 'Ben' }] });
    const input = { lineId: 'case#1', reason: 'History.' };
    expect(codeOf(strike(reviewed, line, input, ann, now))).toBe('wrong-state');
    const struck = value(strike(returned, line, input, ann, now));
    expect(struck).toMatchObject({ list: { struck: 1 }, line: { struck: { reason: 'History.' } } });
    expect(strike(returned, struck?.line ?? line, input, ann, now)).toEqual({ ok: true, value: null });
    expect(hashedLine(struck?.line ?? line)).not.toBe(hashedLine(line));
    expect(hashedLine({ ...line, destroyedAt: now, items: { person: 1 } })).toBe(hashedLine(line));
  });

  it('is declared once every line was dealt with, with the counts of what went', () => {
    const approved = value(
      decideList(reviewed, { outcome: 'approve', motivation: 'Agreed.' }, 'aa', ben, now),
    ) as DestructionList;
    const tally = new Tally();
    tally.add(line);
    expect(() => tally.declare(approved, now)).toThrow('not worked off');
    const whole = new Tally();
    whole.add({ ...line, destroyedAt: now, items: { person: 1, fact: 3 } });
    whole.add({ ...line, left: { because: 'stopped', at: now } });
    expect(whole.declare(approved, now)).toMatchObject({
      ...{ reviewedBy: 'Ann', approvedBy: 'Ben', sha256: 'aa', lines: 2, destroyed: 1, left: 1 },
      ...{ byClass: [{ keepClass: 'granted', lines: 1 }], items: { fact: 3, person: 1 } },
    });
    expect(() => whole.declare(list, now)).toThrow('not approved');
  });

  it('has an id of region and month', () => {
    expect([isListId('foodvalley.2034-04'), isListId('foodvalley.2034-13'), isListId('x')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a stop', () => {
  const stop = { kind: 'audit', reason: 'The accountant.' } as const;

  it('is lifted by another one than who set it', () => {
    const set = setStop(noKeepingFile('1', 'foodvalley'), stop, officer1, now);
    expect(set.runningStops).toBe(1);
    expect(setStop(set, stop, officer1, now)).toBe(set);
    expect(setStop(set, stop, officer2, now).runningStops).toBe(2);
    expect(codeOf(liftStop(set, 's1', { reason: 'Over.' }, officer1, now))).toBe('second-person-required');
    const lifted = value(liftStop(set, 's1', { reason: 'Over.' }, officer2, now));
    expect(lifted).toMatchObject({ runningStops: 0, version: 2 });
    expect(value(liftStop(lifted, 's1', { reason: 'Over.' }, officer2, now))).toBe(lifted);
    expect(codeOf(liftStop(lifted, 's1', { reason: 'Other.' }, officer2, now))).toBe('wrong-state');
    expect(codeOf(liftStop(set, 's9', { reason: 'Over.' }, officer2, now))).toBe('not-found');
  });

  it('of an objection runs until the objection ends, and nobody lifts it by hand', () => {
    const running = stopForObjection(noKeepingFile('1', 'foodvalley'), 1, officer1, now);
    expect(running).toMatchObject({ runningStops: 1, stops: [{ kind: 'objection', objectionId: 1, lifted: null }] });
    expect(stopForObjection(running, 1, officer2, now)).toBe(running);
    for (const who of [officer1, officer2]) {
      expect(codeOf(liftStop(running, 's1', { reason: 'Over.' }, who, now))).toBe('wrong-state');
    }
    const both = stopForObjection(running, 2, officer1, now);
    const first = liftForObjection(both, 1, officer1, now);
    expect(first).toMatchObject({ runningStops: 1, version: 3, stops: [{ lifted: { at: now } }, { lifted: null }] });
    expect(liftForObjection(first, 1, officer1, now)).toBe(first);
    const byHand = setStop(first, { kind: 'objection', reason: 'Beroep verwacht.' }, officer1, now);
    expect(liftForObjection(byHand, 2, officer1, now)).toMatchObject({ runningStops: 1 });
    expect(value(liftStop(byHand, 's3', { reason: 'Over.' }, officer2, now)).runningStops).toBe(1);
  });
});
