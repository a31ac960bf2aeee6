import type { Both } from '../language/language';

/** What is to be done about a payment that the bank did not make, or that came back. */
export type Mend = 'account' | 'retry' | 'ask-bank' | 'look-first' | 'file';

export interface BankReason {
  readonly what: Both;
  readonly mend: Mend;
}

const reason = (nl: string, en: string, mend: Mend): BankReason => ({ what: { nl, en }, mend });

/** Codes that Dutch banks use, of ISO 20022 ExternalStatusReason1Code and ExternalReturnReason1Code. */
export const bankReasons: Readonly<Record<string, BankReason>> = {
  AC01: reason('Het rekeningnummer klopt niet.', 'The account number is wrong.', 'account'),
  AC03: reason(
    'Het rekeningnummer van de ontvanger klopt niet.',
    'The account number of the payee is wrong.',
    'account',
  ),
  AC04: reason('De rekening is opgeheven.', 'The account is closed.', 'account'),
  AC06: reason('De rekening is geblokkeerd.', 'The account is blocked.', 'account'),
  AC13: reason('Dit soort rekening kan geen betaling ontvangen.', 'This kind of account takes no payment.', 'account'),
  AG01: reason('Op deze rekening mag niet worden betaald.', 'This account may not be paid to.', 'account'),
  AG02: reason('De bank kent deze soort betaling niet.', 'The bank does not know this kind of payment.', 'file'),
  AM02: reason('Het bedrag is hoger dan is toegestaan.', 'The amount is more than is allowed.', 'ask-bank'),
  AM03: reason('De bank kan niet in deze munt betalen.', 'The bank cannot pay in this currency.', 'file'),
  AM04: reason(
    'Er stond te weinig geld op de rekening van de regio.',
    'There was too little money on the account of the region.',
    'retry',
  ),
  AM05: reason('De bank denkt dat deze betaling dubbel is.', 'The bank takes this payment for a double.', 'look-first'),
  AM09: reason('Het bedrag klopt niet, zegt de bank.', 'The amount is wrong, says the bank.', 'look-first'),
  BE01: reason('De naam past niet bij de rekening.', 'The name does not fit the account.', 'account'),
  BE04: reason(
    'Het adres van de ontvanger ontbreekt bij de bank.',
    'The bank lacks the address of the payee.',
    'ask-bank',
  ),
  BE05: reason('De bank kent de betaler niet.', 'The bank does not know the payer.', 'ask-bank'),
  BE06: reason('De bank kent de rekeninghouder niet.', 'The bank does not know the holder.', 'account'),
  CNOR: reason('De bank van de ontvanger is niet te bereiken.', 'The bank of the payee cannot be reached.', 'account'),
  CUST: reason('Iemand heeft de bank gevraagd om niet te betalen.', 'Somebody asked the bank not to pay.', 'ask-bank'),
  CANC: reason('De betaling is geannuleerd.', 'The payment was cancelled.', 'look-first'),
  DNOR: reason('De bank van de regio is niet te bereiken.', 'The bank of the region cannot be reached.', 'retry'),
  DT01: reason('De betaaldag klopt niet.', 'The day of payment is wrong.', 'retry'),
  DUPL: reason('De bank denkt dat deze betaling dubbel is.', 'The bank takes this payment for a double.', 'look-first'),
  ED05: reason('De banken konden niet met elkaar afrekenen.', 'The banks could not settle.', 'retry'),
  FF01: reason('Het betaalbestand is niet goed.', 'The payment file is not right.', 'file'),
  FOCR: reason('De betaling is teruggeroepen.', 'The payment was called back.', 'look-first'),
  FR01: reason('De bank denkt aan fraude.', 'The bank suspects fraud.', 'ask-bank'),
  FRAD: reason('De bank denkt aan fraude.', 'The bank suspects fraud.', 'ask-bank'),
  MD07: reason('De rekeninghouder is overleden.', 'The holder of the account has died.', 'account'),
  MS02: reason(
    'De ontvanger wil de betaling niet, zonder reden.',
    'The payee does not want it, without a reason.',
    'ask-bank',
  ),
  MS03: reason('De bank geeft geen reden.', 'The bank gives no reason.', 'ask-bank'),
  NARR: reason(
    'De bank heeft de reden in een eigen tekst gezet.',
    'The bank put the reason in words of its own.',
    'ask-bank',
  ),
  NOAS: reason('De ontvanger heeft niet gereageerd.', 'The payee did not answer.', 'ask-bank'),
  NOOR: reason('De bank heeft de betaling nooit gekregen.', 'The bank never got the payment.', 'retry'),
  RC01: reason('De bank bij dit rekeningnummer bestaat niet.', 'The bank of this account does not exist.', 'account'),
  RC04: reason('De bank bij dit rekeningnummer bestaat niet.', 'The bank of this account does not exist.', 'account'),
  RC07: reason('De bank bij dit rekeningnummer bestaat niet.', 'The bank of this account does not exist.', 'account'),
  RJCT: reason(
    'De bank heeft geweigerd, zonder een reden te geven.',
    'The bank refused without giving a reason.',
    'ask-bank',
  ),
  RR01: reason('De bank mist gegevens van de betaler.', 'The bank lacks data of the payer.', 'ask-bank'),
  RR02: reason('De bank mist gegevens van de betaler.', 'The bank lacks data of the payer.', 'ask-bank'),
  RR03: reason('De bank mist gegevens van de ontvanger.', 'The bank lacks data of the payee.', 'ask-bank'),
  RR04: reason('De bank mag niet betalen door een regel of wet.', 'A rule or law keeps the bank from it.', 'ask-bank'),
  TECH: reason('Bij de bank was een storing.', 'The bank had a fault.', 'retry'),
  TM01: reason('Het bestand kwam te laat bij de bank.', 'The file came too late at the bank.', 'retry'),
};

/** For a code that nobody has put into words; null: the bank gave none. */
const unknown = (code: string | null): BankReason =>
  code === null
    ? reason('De bank geeft geen reden.', 'The bank gives no reason.', 'ask-bank')
    : reason('De bank gebruikt een code die wij niet kennen.', 'The bank uses a code we do not know.', 'ask-bank');

/** @param code as the bank gave it, such as `AC04` */
export const bankReasonOf = (code: string | null): BankReason =>
  code !== null && Object.hasOwn(bankReasons, code) ? (bankReasons[code] ?? unknown(code)) : unknown(code);

/** What to do next, for finance. */
export const mendInWords: Readonly<Record<Mend, Both>> = {
  account: {
    nl: 'Laat de werkgever een goede rekening doorgeven. Zodra die is bevestigd, staat de betaling vanzelf weer klaar.',
    en: 'Let the employer give an account that works. Once it is confirmed, the payment is up again by itself.',
  },
  retry: { nl: 'U kunt opnieuw betalen.', en: 'You can pay again.' },
  'ask-bank': {
    nl: 'Vraag de bank naar de reden. Betaal daarna opnieuw.',
    en: 'Ask the bank for the reason. Pay again after that.',
  },
  'look-first': {
    nl: 'Kijk eerst op het afschrift of dit bedrag al is betaald. Zo niet, betaal dan opnieuw.',
    en: 'See first on the statement whether this was paid already. If not, pay again.',
  },
  file: {
    nl: 'Meld dit aan de beheerder voordat u opnieuw betaalt.',
    en: 'Tell the administrator before you pay again.',
  },
};
