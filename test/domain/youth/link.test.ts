import { describe, expect, it } from 'vitest';
import { addMs } from '../../../domain/calendar';
import {
  answered,
  type Knock,
  linkState,
  makeLink,
  mayVisit,
  mostWrongAnswers,
  opened,
  visitMinutes,
  withGuess,
  type YouthLink,
} from '../../../domain/youth/link';

const officer = { sub: 'officer-1', role: 'officer', roles: ['officer'], organisation: null };
const now = '2026-09-10T10:00:00.000Z';
const days = 14;
const link = makeLink(null, { secretHash: 'right', now, days }, officer);
const knock = (changes: Partial<Knock> = {}): Knock => ({ secretHash: 'right', visitHash: 'mine', now, ...changes });
const guessed = (times: number): YouthLink =>
  Array.from({ length: times }).reduce<YouthLink>((left) => withGuess(left), link);

describe('the link of a youth', () => {
  it('opens for who comes first with its secret, until it expires', () => {
    expect(mayVisit(link, knock())).toBe('first');
    const last = addMs(link.expiresAt, -1);
    expect([mayVisit(link, knock({ now: last })), mayVisit(link, knock({ now: link.expiresAt }))]).toEqual([
      'first',
      null,
    ]);
    expect(link.expiresAt).toBe('2026-09-24T10:00:00.000Z');
  });

  it('is refused alike when it is unknown, of another secret, or replaced', () => {
    const replaced = makeLink(link, { secretHash: 'newer', now, days }, officer);
    expect([mayVisit(null, knock()), mayVisit(link, knock({ secretHash: 'x' })), mayVisit(replaced, knock())]).toEqual([
      null,
      null,
      null,
    ]);
    expect([replaced.nth, replaced.version]).toEqual([2, 2]);
  });

  it('is dead after five wrong birth dates, and right ones do not count', () => {
    expect(mayVisit(guessed(mostWrongAnswers - 1), knock())).toBe('first');
    const dead = guessed(mostWrongAnswers);
    expect([mayVisit(dead, knock()), linkState(dead, now)]).toEqual([null, 'blocked']);
    expect(opened(withGuess(guessed(2)), knock()).wrongAnswers).toBe(0);
  });

  it('is used up by the first who opens it, and shows again to that browser alone while its visit lasts', () => {
    const used = opened(withGuess(link), knock());
    const later = (minutes: number, visitHash = 'mine') =>
      mayVisit(used, knock({ now: addMs(now, minutes * 60_000), visitHash }));
    expect([later(0), later(visitMinutes - 1), later(visitMinutes)]).toEqual(['again', 'again', null]);
    expect(later(1, 'another browser')).toBeNull();
    expect(opened(withGuess(used), knock({ now: addMs(now, 60_000) })).visit).toEqual(used.visit);
  });

  it('rises in version with every write, so that of two at the same moment one is done', () => {
    const steps = [link, withGuess(link), opened(withGuess(link), knock())];
    const last = answered(steps[2] as YouthLink, 'confirmed', now);
    expect([...steps, last].map(({ version }) => version)).toEqual([1, 2, 3, 4]);
  });
});
