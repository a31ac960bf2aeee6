import { describe, expect, it } from 'vitest';
import { rankOf } from '../../../domain/application/rank';
import { receive } from '../../../domain/application/receive';
import { registered, registeredEvent, registrationRequest } from '../../../domain/application/register';
import type { SchemeInForce } from '../../../domain/scheme/window';
import { done, haarlem, idOf, officer1, refusalOf, requestFor } from '../fixtures';

const scheme: SchemeInForce = { ...haarlem, window: { opensAt: '2026-08-03T09:00', closesAt: '2026-10-30T17:00' } };
const now = '2026-11-04T10:00:00.000Z';
const told = { channel: 'post', receivedAt: '2026-10-28T09:30:00.000Z', reason: 'Kwam met de post.' } as const;
const of = (receivedAt: string) => registered(scheme, { ...told, receivedAt }, officer1, now);

describe('what an officer registers', () => {
  it('is ranked by its own receipt, with who registered it and why', () => {
    const intake = done(of(told.receivedAt));
    expect(intake.registered).toMatchObject({ channel: 'post', late: false, at: now, bySub: officer1.sub });
    const receipt = { id: idOf(1), receivedAt: told.receivedAt, pseudonym: 'youth-1', intake };
    const { application } = receive(scheme, requestFor(scheme), receipt);
    expect(rankOf(application)).toBe(`${told.receivedAt}#${idOf(1)}`);
    expect(application).toMatchObject({ decisionDueOn: '2026-12-23', intake });
    const event = registeredEvent(application);
    expect(event.data).toMatchObject({ channel: 'post', receivedAt: told.receivedAt, late: false });
    expect(JSON.stringify(event)).not.toContain(told.reason);
  });

  it('may be late with a reason, never early and never of the future', () => {
    expect(done(of('2026-10-30T15:59:59.999Z')).registered?.late).toBe(false);
    expect(done(of('2026-10-30T16:00:00.000Z')).registered?.late).toBe(true);
    expect(refusalOf(of('2026-08-03T06:59:59.999Z')).errors).toMatchObject([{ path: 'receivedAt' }]);
    expect(refusalOf(of('2026-11-04T10:00:00.001Z')).errors).toMatchObject([{ path: 'receivedAt' }]);
    const elsewhere = registered({ ...scheme, handledHere: false }, told, officer1, now);
    expect(refusalOf(elsewhere).code).toBe('scheme-not-handled-here');
  });

  it('has the body of an application, and what the officer says of it', () => {
    const body = { ...requestFor(scheme), ...told };
    expect(registrationRequest.safeParse(body).success).toBe(true);
    for (const name of ['channel', 'receivedAt', 'reason'] as const) {
      const { [name]: _, ...rest } = body;
      expect(registrationRequest.safeParse(rest).success).toBe(false);
    }
  });
});
