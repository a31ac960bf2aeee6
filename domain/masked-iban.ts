/**
 * An IBAN that its owner knows again and nobody can use: country, bank and the last four characters stay.
 * `NL91ABNA0417164300` → `NL•• ABNA •••• •• 4300`. Which characters name the bank is known of Dutch ones alone.
 * @param iban in capitals, without spaces
 */
export function maskedIban(iban: string): string {
  const bank = iban.startsWith('NL') ? iban.slice(4, 8) : '';
  const hidden = '•'.repeat(Math.max(0, iban.length - 8 - bank.length));
  const groups = [`${iban.slice(0, 2)}••`, bank, ...(hidden.match(/.{1,4}/g) ?? []), iban.slice(-4)];
  return groups.filter((group) => group !== '').join(' ');
}
