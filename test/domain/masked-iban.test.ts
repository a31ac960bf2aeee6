import { describe, expect, it } from 'vitest';
import { maskedIban } from '../../domain/masked-iban';

describe('a masked IBAN', () => {
  it.each([
    ['NL91ABNA0417164300', 'NL•• ABNA •••• •• 4300'],
    ['BE68539007547034', 'BE•• •••• •••• 7034'],
    ['DE89370400440532013000', 'DE•• •••• •••• •••• •• 3000'],
    ['NO9386011117947', 'NO•• •••• ••• 7947'],
  ])('%s shows country, Dutch bank and the end alone: %s', (iban, shown) => {
    expect(maskedIban(iban)).toBe(shown);
  });
});
