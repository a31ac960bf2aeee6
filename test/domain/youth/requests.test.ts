import { describe, expect, it } from 'vitest';
import { askCorrection, handleCorrection } from '../../../domain/youth/correction';
import { readToken, token, tokenOf, youthAnswerRequest, youthVisitRequest } from '../../../domain/youth/requests';

const id = '01KE8Z3M7Q4V9W2X5Y6Z7A8B9C';
const secret = 'a'.repeat(43);
const visitId = 'b'.repeat(22);

describe('what a youth sends', () => {
  it('is a token of the application and a secret of 256 bits, which is read back as it was made', () => {
    expect(readToken(tokenOf(id, secret))).toEqual({ applicationId: id, secret });
    expect(token.safeParse(tokenOf(id, secret)).success).toBe(true);
    for (const wrong of [
      '',
      secret,
      id,
      tokenOf(id, `${secret}a`),
      tokenOf(id.toLowerCase(), secret),
      `${id}${'é'.repeat(43)}`,
    ]) {
      expect(token.safeParse(wrong).success, wrong).toBe(false);
    }
  });

  it('names a visit of at least 128 bits, and a real day', () => {
    const body = { token: tokenOf(id, secret), birthDate: '2006-05-01', visitId };
    expect(youthVisitRequest.safeParse(body).success).toBe(true);
    expect(youthVisitRequest.safeParse({ ...body, visitId: 'short' }).success).toBe(false);
    expect(youthVisitRequest.safeParse({ ...body, birthDate: '2006-02-30' }).success).toBe(false);
  });

  it('is a confirmation without text, or a correction with one', () => {
    const of = { token: tokenOf(id, secret), visitId };
    expect(youthAnswerRequest.safeParse({ ...of, answer: 'confirm' }).success).toBe(true);
    expect(youthAnswerRequest.safeParse({ ...of, answer: 'confirm', text: 'x' }).success).toBe(false);
    expect(youthAnswerRequest.safeParse({ ...of, answer: 'correct' }).success).toBe(false);
    expect(youthAnswerRequest.safeParse({ ...of, answer: 'correct', text: 'Ik heet anders.' }).success).toBe(true);
  });
});

describe('a correction', () => {
  const asked = askCorrection(1, '2026-01-31T10:00:00.000Z');
  const handling = {
    outcome: 'refused',
    bySub: 'officer-1',
    byRole: 'officer',
    at: '2026-02-01T10:00:00.000Z',
  } as const;

  it('is answered within a month, on the last day of a shorter one', () => {
    expect(asked.answerBy).toBe('2026-02-28');
  });

  it('is handled once', () => {
    const handled = handleCorrection(asked, handling);
    expect(handled).toMatchObject({ ok: true, value: { status: 'refused', handledBySub: 'officer-1' } });
    if (!handled.ok) return;
    expect(handleCorrection(handled.value, handling)).toMatchObject({ ok: false, refusal: { code: 'wrong-state' } });
  });
});
