import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decryptFields, encryptFields } from '../../functions/gateways/field-encryption';
import { youthPseudonym } from '../../functions/gateways/pseudonym';
import { type FakeKms, startKms } from './fake-kms';

let kms: FakeKms;
beforeAll(async () => {
  kms = await startKms();
});
afterAll(() => kms.close());

const youth = { firstName: 'Jongere', lastName: 'Van Test', birthDate: '2006-05-01', postcode: '6711AA' };
const context = { applicationId: '01K9AAAAAAAAAAAAAAAAAAAAAA' };

describe('encrypted fields', () => {
  it('come back as they were, whatever JSON holds, for one call to KMS each way', async () => {
    kms.calls.length = 0;
    const record = { ...youth, benefit: null, registered: true, count: 3, contact: { email: 'test@test.example' } };
    const encrypted = await encryptFields({ ...record, absent: undefined }, context);
    expect(await decryptFields(encrypted, context)).toEqual(record);
    expect(kms.calls).toEqual([
      { operation: 'GenerateDataKey', keyId: 'field-key' },
      { operation: 'Decrypt', keyId: 'field-key' },
    ]);
  });

  it('show nothing, not even that two are the same', async () => {
    const encrypted = await encryptFields({ one: 'Jongere', two: 'Jongere' }, context);
    expect(encrypted.fields.one).toMatch(/^[\w+/=]{16}\.[\w+/=]{24}\.[\w+/=]+$/);
    expect(encrypted.fields.one).not.toBe(encrypted.fields.two);
    expect(JSON.stringify(encrypted)).not.toContain(Buffer.from('"Jongere"').toString('base64').slice(0, 8));
    const again = await encryptFields({ one: 'Jongere' }, context);
    expect(again.wrappedKey).not.toBe(encrypted.wrappedKey);
  });

  it('open only those asked for', async () => {
    const encrypted = await encryptFields(youth, context);
    expect(await decryptFields(encrypted, context, ['firstName', 'nothing'])).toEqual({ firstName: 'Jongere' });
  });

  it('do not open for another application, under another name, or changed', async () => {
    const encrypted = await encryptFields({ one: 'Jongere', two: 'Ander' }, context);
    const { one = '', two = '' } = encrypted.fields;
    await expect(decryptFields(encrypted, { applicationId: 'other' })).rejects.toThrow();
    await expect(decryptFields({ ...encrypted, fields: { one: two } }, context)).rejects.toThrow();
    const [nonce, tag, text = ''] = one.split('.');
    const changed = [nonce, tag, (text.startsWith('A') ? 'B' : 'A') + text.slice(1)].join('.');
    await expect(decryptFields({ ...encrypted, fields: { one: changed } }, context)).rejects.toThrow();
    await expect(decryptFields({ ...encrypted, fields: { one: `${nonce}.${text}` } }, context)).rejects.toThrow();
    const shortTag = [
      nonce,
      Buffer.from(tag ?? '', 'base64')
        .subarray(0, 4)
        .toString('base64'),
      text,
    ].join('.');
    await expect(decryptFields({ ...encrypted, fields: { one: shortTag } }, context)).rejects.toThrow();
  });
});

describe('the pseudonym of a youth', () => {
  it('is 43 characters that stay the same, made with its own key', async () => {
    kms.calls.length = 0;
    const pseudonym = await youthPseudonym(youth);
    expect(pseudonym).toMatch(/^[\w-]{43}$/);
    expect(await youthPseudonym({ ...youth })).toBe(pseudonym);
    expect(kms.calls[0]).toEqual({ operation: 'GenerateMac', keyId: 'pseudonym-key' });
  });

  it.each([
    { firstName: 'JONGERE' },
    { firstName: ' jongere ' },
    { firstName: 'Jóngërè' },
    { firstName: 'Jo\u0301ngere' },
    { lastName: 'van-test' },
    { lastName: "Van 'Test" },
    { lastName: 'VanTest' },
    { postcode: '6711 aa' },
  ])('does not hang on how a name is typed: %j', async (typed) => {
    expect(await youthPseudonym({ ...youth, ...typed })).toBe(await youthPseudonym(youth));
  });

  it.each([{ firstName: 'Jonger' }, { lastName: 'Van Tester' }, { birthDate: '2006-05-02' }, { postcode: '6711AB' }])(
    'is another for somebody else: %j',
    async (other) => {
      expect(await youthPseudonym({ ...youth, ...other })).not.toBe(await youthPseudonym(youth));
    },
  );

  it('knows letters without accent form, and other scripts', async () => {
    const of = (lastName: string) => youthPseudonym({ ...youth, lastName });
    expect(await of('Groß')).toBe(await of('GROSS'));
    expect(await of('Østergård')).toBe(await of('ostergard'));
    expect(await of('Łukasz')).toBe(await of('lukasz'));
    expect(await of('Ĳssel')).toBe(await of('ijssel'));
    expect(await of('Иванов')).not.toBe(await of('Петров'));
  });

  it('keeps the border between first and last name', async () => {
    const moved = { ...youth, firstName: 'JongereVan', lastName: 'Test' };
    expect(await youthPseudonym(moved)).not.toBe(await youthPseudonym(youth));
  });
});
