import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cents } from '../../domain/money';
import { type PaymentFile, type PaymentLine, pain001 } from '../../functions/gateways/pain001';
import { firstLine, sampleFile, secondLine } from './pain001-samples';

/** What came out before it broke off, and the message it broke off with. */
function broken(file: PaymentFile, lines: readonly PaymentLine[]): { text: string; message: string } {
  let text = '';
  try {
    for (const chunk of pain001(file, lines)) text += chunk;
  } catch (error) {
    return { text, message: String(error) };
  }
  return { text, message: '' };
}

describe('a payment file breaks off', () => {
  const header: [string, Partial<PaymentFile>, RegExp][] = [
    ['a line too few', { lines: 3 }, /has 2 lines, 3 were announced/],
    ['a line too many', { lines: 1 }, /more than the 1 lines announced/],
    ['another sum', { totalCents: cents(275006) }, /275005 cents, 275006 were announced/],
    ['no lines', { lines: 0 }, /lines is not a whole number/],
    ['a long message id', { messageId: 'M'.repeat(36) }, /messageId/],
    ['an id that a part makes too long', { paymentInfoId: 'P'.repeat(34), part: 1 }, /paymentInfoId/],
    ['an id with //', { messageId: 'A//B' }, /messageId/],
    ['part 0', { part: 0 }, /part is not/],
    ['a debtor with an accent', { debtorName: 'Gemeente Súdwest' }, /debtorName/],
    ['no debtor', { debtorName: '' }, /debtorName/],
    ['a debtor account with wrong check digits', { debtorIban: 'NL92ABNA0417164300' }, /debtorIban is no IBAN/],
    ['a day that does not exist', { executionOn: '2027-02-29' }, /executionOn/],
    ['a local moment', { createdAt: '2027-03-17T12:00:00+01:00' }, /createdAt/],
  ];

  it.each(header)('on %s', (_, change, message) => {
    const result = broken({ ...sampleFile, ...change }, [firstLine, secondLine]);
    expect(result.message).toMatch(message);
    expect(result.text).not.toContain('</Document>');
  });

  const line: [string, Partial<PaymentLine>, RegExp][] = [
    ['the same id twice', { endToEndId: firstLine.endToEndId }, /stands in it twice/],
    ['an id that starts with /', { endToEndId: '/1' }, /endToEndId/],
    ['nothing to pay', { amountCents: cents(0) }, /amount of .* not a whole number of 1/],
    ['a negative amount', { amountCents: cents(-1) }, /amount of/],
    ['over the maximum', { amountCents: cents(100_000_000_000) }, /over 999,999,999\.99/],
    ['wrong check digits', { creditorIban: 'BE68539007547035' }, /creditorIban of .* is no IBAN/],
    ['an IBAN with spaces', { creditorIban: 'BE68 5390 0754 7034' }, /creditorIban/],
    ['a long name', { creditorName: 'a'.repeat(71) }, /creditorName/],
    ['markup in a name', { creditorName: '</Nm><Nm>' }, /creditorName/],
    ['an entity in a name', { creditorName: 'Bakker &lt;' }, /creditorName/],
    ['the end of a section in a name', { creditorName: 'Bakker ]]>' }, /creditorName/],
    ['a control character in a name', { creditorName: 'Bakker\u0000' }, /creditorName/],
    ['a line end in a name', { creditorName: 'Bakker\nJan' }, /creditorName/],
    ['text that turns around in a name', { creditorName: 'Jan\u202E' }, /creditorName/],
    ['markup in a remittance', { remittance: 'VL <x/>' }, /remittance/],
    ['markup in an id', { endToEndId: 'E"><x' }, /endToEndId/],
    ['a remittance over 140', { remittance: 'a'.repeat(141) }, /remittance/],
    ['a remittance with an ampersand', { remittance: 'a & b' }, /remittance/],
  ];

  it.each(line)('on a line with %s', (_, change, message) => {
    const result = broken(sampleFile, [firstLine, { ...secondLine, ...change }]);
    expect(result.message).toMatch(message);
    expect(result.text).not.toContain('</Document>');
  });

  it('without the name or the account in its message', () => {
    const odd = { ...secondLine, creditorName: 'Tést Jongere', creditorIban: 'BE68539007547035' };
    expect(broken(sampleFile, [firstLine, odd]).message).not.toMatch(/Jongere|BE68/);
  });

  it('whenever the announced sum is not the sum of the lines', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 99_999_999 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 1000 }), (list, error) => {
        const lines = list.map((n, index) => ({ ...firstLine, endToEndId: `E${index}`, amountCents: cents(n) }));
        const total = list.reduce((sum, n) => sum + n, 0);
        const file = { ...sampleFile, lines: lines.length, totalCents: cents(total) };
        expect(broken(file, lines).message).toBe('');
        expect(broken({ ...file, totalCents: cents(total + error) }, lines).message).toMatch(/announced/);
      }),
    );
  });
});
