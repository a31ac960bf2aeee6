import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { pageQuery, readCursor, writeCursor } from '../../functions/store/page';

const names = ['pk', 'sk', 'ownerKey', 'ownerSort'];
const lastKey = {
  pk: 'APPLICATION#1',
  sk: 'A',
  ownerKey: 'ORGANISATION#68750110',
  ownerSort: '2026-11-02T09:00:00.000Z',
};
const cursorOf = (text: string) => Buffer.from(text).toString('base64url');

describe('a cursor', () => {
  it('gives back the key it was made of', () => {
    const cursor = writeCursor(lastKey);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(readCursor(cursor ?? '', names)).toEqual({ ok: true, value: lastKey });
  });

  it('is null at the end of a list, and absent at its beginning', () => {
    expect(writeCursor(null)).toBeNull();
    expect(readCursor(undefined, names)).toEqual({ ok: true, value: null });
  });

  it.each([
    ['nothing', ''],
    ['no base64url', '%%%'],
    ['no JSON', cursorOf('hello')],
    ['no object', cursorOf('["pk"]')],
    ['a number as key', cursorOf('{"pk":1,"sk":"a","ownerKey":"b","ownerSort":"c"}')],
    ['a key of another list', cursorOf('{"pk":"1","sk":"a","queueKey":"b","queueSort":"c"}')],
    ['too few attributes', cursorOf('{"pk":"1","sk":"a"}')],
    ['too many attributes', cursorOf('{"pk":"1","sk":"a","ownerKey":"b","ownerSort":"c","x":"d"}')],
  ])('that is %s is refused by its path', (_, cursor) => {
    const read = readCursor(cursor, names);
    expect(read).toMatchObject({ ok: false, refusal: { code: 'input-invalid', errors: [{ path: 'cursor' }] } });
  });
});

describe('the query of a list', () => {
  const query = z.object(pageQuery);

  it('has 25 items a page unless asked otherwise, at most 100', () => {
    expect(query.parse({})).toEqual({ limit: 25 });
    expect(query.parse({ limit: '100' })).toEqual({ limit: 100 });
  });

  it.each(['0', '101', '-1', '1.5', 'many', ''])('refuses a limit of "%s"', (limit) => {
    expect(query.safeParse({ limit }).success).toBe(false);
  });
});
