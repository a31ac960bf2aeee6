import { describe, expect, it } from 'vitest';
import { cents } from '../../domain/money';
import { notifiedNames } from '../../events/catalogue';
import { type MailFacts, mailFor } from '../../functions/gateways/mail-texts';

const bare: MailFacts = {
  number: 'VL-2026-5Y6Z7-A8B9C',
  schemeName: 'Jongerenvoucher Haarlem',
  regionName: 'Zuid-Kennemerland en IJmond',
  contactEmail: 'loket@voorbeeld.nl',
  link: 'https://voorbeeld.nl/aanvragen/1',
  legalNature: 'subsidy',
  objection: { lastDay: '2026-12-15', address: 'Gemeente Haarlem\nPostbus 1\n2000 AA Haarlem' },
};

const full: MailFacts = {
  ...bare,
  amountCents: cents(150_000),
  waitingPosition: 3,
  reasons: ['U voldoet aan de voorwaarden van de regeling.'],
  decisionDueOn: '2026-10-15',
  evidenceDueOn: '2027-04-13',
  replyBy: '2027-03-26',
  reopenUntil: '2027-04-28',
  dueOn: '2027-07-28',
  article: 'Awb 4:48 lid 1 onder a, 4:57 lid 1',
  heldUntil: '2027-01-29',
  holdReason: 'De loonstrook klopt niet met die van de maand ervoor.',
  reference: '01KE8Z3M7Q4V9W2X5Y6Z7A8B9C-1-1',
};

const decisions = [
  'application.granted',
  'application.rejected',
  'claim.refused',
  'recovery.established',
  'recovery.offset',
] as const;

describe('a reminder', () => {
  const remindedBy = (reminder: number, more: Partial<MailFacts> = {}) =>
    mailFor('claim.reminded', { ...full, reminder, ...more });

  it('names the last day, the way back after it and how long that lasts', () => {
    const { subject, text } = remindedBy(1);
    expect(subject).toBe('Herinnering: stuur ons uw bewijs voor aanvraag VL-2026-5Y6Z7-A8B9C');
    expect(text).toContain('Doe dit uiterlijk op 13 april 2027.');
    expect(text).toContain('U hebt daarna nog 14 dagen om het bewijs toch te sturen.');
    expect(remindedBy(2).subject).toMatch(/^Laatste herinnering: /);
  });

  it('names no day where the claim never lapses', () => {
    expect(remindedBy(1, { evidenceDueOn: null }).text).not.toMatch(/uiterlijk|te laat/);
  });

  it('is followed by a mail that names the last day of the way back', () => {
    expect(mailFor('claim.lapsed', full).text).toContain('Dat kan tot en met 28 april 2027.');
  });
});

describe('a promotion', () => {
  it('says that it was the turn of who waited, and that nothing is decided', () => {
    const { text } = mailFor('application.promoted', full);
    expect(text).toContain('U stond op de wachtlijst. Nu bent u aan de beurt.');
    expect(text).toContain('Dit is nog geen besluit.');
  });
});

describe('a mail', () => {
  it('of a grant, whole', () => {
    expect(mailFor('application.granted', full)).toEqual({
      subject: 'Wij keuren uw aanvraag VL-2026-5Y6Z7-A8B9C goed',
      text: `Beste aanvrager,

Wij keuren uw aanvraag goed. U krijgt hoogstens € 1.500,00.

Waarom?
U voldoet aan de voorwaarden van de regeling.

Wanneer krijgt u het geld?
Voor elke betaling controleren wij of u aan de voorwaarden voldoet. Hebben wij daarvoor iets van u nodig? Dan krijgt u een e-mail.

Bent u het niet eens met dit besluit?
Dan kunt u bezwaar maken. Dat kan tot en met 15 december 2026.
Stuur uw bezwaar naar:
Gemeente Haarlem
Postbus 1
2000 AA Haarlem

Zet in uw bezwaar uw naam en adres, de datum, het nummer VL-2026-5Y6Z7-A8B9C en waarom u het niet eens bent met het besluit. Zet ook uw handtekening.

Regeling: Jongerenvoucher Haarlem
Nummer: VL-2026-5Y6Z7-A8B9C
Bekijk uw aanvraag: https://voorbeeld.nl/aanvragen/1

Hebt u een vraag? Mail naar loket@voorbeeld.nl en noem het nummer.

Met vriendelijke groet,
Zuid-Kennemerland en IJmond
`,
    });
  });

  it.each([
    [
      'application.received',
      'Wij hebben uw aanvraag VL-2026-5Y6Z7-A8B9C ontvangen',
      'beslissen uiterlijk op 15 oktober 2026',
    ],
    ['application.reserved', 'Er is geld voor uw aanvraag VL-2026-5Y6Z7-A8B9C', 'Wij houden € 1.500,00 voor u vast.'],
    ['application.waiting', 'Uw aanvraag VL-2026-5Y6Z7-A8B9C staat op de wachtlijst', 'U staat nu op plaats 3.'],
    ['application.rejected', 'Wij wijzen uw aanvraag VL-2026-5Y6Z7-A8B9C af', 'Waarom?\nU voldoet aan'],
    ['application.withdrawn', 'Uw aanvraag VL-2026-5Y6Z7-A8B9C is ingetrokken', 'Wij doen er niets meer mee.'],
    ['claim.opened', 'Stuur ons uw bewijs voor aanvraag VL-2026-5Y6Z7-A8B9C', 'Doe dit uiterlijk op 13 april 2027.'],
    [
      'claim.refusal-intended',
      'Wij willen niet betalen voor aanvraag VL-2026-5Y6Z7-A8B9C: u kunt reageren',
      'U kunt reageren tot en met 26 maart 2027.',
    ],
    [
      'recovery.intended',
      'Wij willen geld terugvragen voor aanvraag VL-2026-5Y6Z7-A8B9C: u kunt reageren',
      'Wij zijn van plan € 1.500,00 van u terug te vragen. Dit is nog geen besluit.',
    ],
    [
      'recovery.established',
      'U moet geld terugbetalen voor aanvraag VL-2026-5Y6Z7-A8B9C',
      'Betaal het bedrag uiterlijk op 28 juli 2027.',
    ],
    ['recovery.dropped', 'U hoeft niets terug te betalen voor aanvraag VL-2026-5Y6Z7-A8B9C', 'Dat doen wij niet.'],
    [
      'recovery.offset',
      'Wij hebben € 1.500,00 verrekend met uw schuld voor aanvraag VL-2026-5Y6Z7-A8B9C',
      'niet aan u betaald, maar van uw schuld afgehaald',
    ],
    [
      'payment.paid',
      'Wij hebben € 1.500,00 betaald voor aanvraag VL-2026-5Y6Z7-A8B9C',
      'Het kenmerk van de betaling is 01KE8Z3M7Q4V9W2X5Y6Z7A8B9C-1-1.',
    ],
    ['claim.refused', 'Wij betalen niet voor aanvraag VL-2026-5Y6Z7-A8B9C', 'Wij hebben besloten u niet te betalen.'],
    [
      'claim.lapsed',
      'Wij hebben geen bewijs gekregen voor aanvraag VL-2026-5Y6Z7-A8B9C',
      'Dat kan tot en met 28 april 2027.',
    ],
  ] as const)('of %s', (name, subject, sentence) => {
    const mail = mailFor(name, full);
    expect(mail.subject).toBe(subject);
    expect(mail.text).toContain(sentence);
  });

  it.each(notifiedNames)('of %s has every placeholder filled in, one subject line, and the way back', (name) => {
    const { subject, text } = mailFor(name, full);
    expect(`${subject}\n${text}`).not.toMatch(/undefined|null|NaN|\[object|[{}$]/);
    expect(subject).not.toMatch(/\n/);
    expect(text).toContain('Bekijk uw aanvraag: https://voorbeeld.nl/aanvragen/1\n');
    expect(text).toContain('loket@voorbeeld.nl');
    expect(text).not.toMatch(/ {2}|\n{3}/);
  });
});

describe('an objection clause', () => {
  it.each(notifiedNames)('stands in a decision under a subsidy only: %s', (name) => {
    const isDecision = decisions.some((decision) => decision === name);
    expect(mailFor(name, full).text.includes('bezwaar maken')).toBe(isDecision);
    expect(mailFor(name, { ...full, legalNature: 'agreement' }).text).not.toContain('bezwaar');
  });

  it.each(decisions)('is never forgotten: %s', (name) => {
    expect(() => mailFor(name, { ...full, objection: null })).toThrow('mail needs objection');
    expect(() => mailFor(name, { ...full, legalNature: 'agreement', objection: null })).not.toThrow();
  });
});

describe('what a mail may not go without', () => {
  it.each([
    ['application.reserved', 'amountCents'],
    ['application.granted', 'amountCents'],
    ['application.rejected', 'reasons'],
    ['claim.opened', 'amountCents'],
    ['claim.refusal-intended', 'replyBy'],
    ['claim.refused', 'reasons'],
    ['claim.lapsed', 'reopenUntil'],
    ['payment.paid', 'amountCents'],
    ['recovery.intended', 'replyBy'],
    ['recovery.established', 'amountCents'],
    ['recovery.dropped', 'reasons'],
    ['recovery.offset', 'amountCents'],
  ] as const)('%s: %s', (name, field) => {
    expect(() => mailFor(name, bare)).toThrow(`mail needs ${field}`);
  });

  it('a recovery of what is still to be paid alone asks nothing back', () => {
    const nothing = { ...full, amountCents: cents(0) };
    expect(mailFor('recovery.intended', nothing).text).toContain('minder te betalen');
    expect(mailFor('recovery.established', nothing).text).toContain('U hoeft niets terug te betalen.');
    expect(mailFor('recovery.established', nothing).text).not.toContain('Betaal het bedrag');
  });

  it('who must pay back reads where, or that it follows', () => {
    const payTo = { name: 'Gemeente Haarlem', iban: 'NL85TEST0000000101' };
    const told = mailFor('recovery.established', { ...full, payTo }).text;
    expect(told).toContain('op rekening NL85TEST0000000101 van Gemeente Haarlem');
    expect(told).not.toContain('naar welke rekening');
    const { payTo: _, ...without } = { ...full, payTo };
    expect(mailFor('recovery.established', without).text).toContain('Wij laten u weten naar welke rekening.');
  });

  it('an intention has reasons, and blank ones are none', () => {
    expect(() => mailFor('claim.refusal-intended', { ...full, reasons: [' '] })).toThrow('mail needs reasons');
  });
});

describe('what is not known is left out', () => {
  it('place on the list, term, reasons of a grant, last day for evidence', () => {
    const amountCents = cents(1);
    expect(mailFor('application.waiting', bare).text).toContain('op de wachtlijst.\n');
    expect(mailFor('application.received', bare).text).not.toContain('uiterlijk');
    expect(mailFor('application.granted', { ...bare, amountCents }).text).not.toContain('Waarom?');
    expect(mailFor('claim.opened', { ...bare, amountCents, evidenceDueOn: null }).text).not.toContain('uiterlijk');
  });
});

describe('evidence', () => {
  it('is named in Dutch, the scheme’s own labels as they are', () => {
    const evidence = ['employer-statement', 'Bewijs van de opleiding'];
    expect(mailFor('claim.opened', { ...full, evidence }).text).toContain(
      `Wat hebben wij nodig?
- uw verklaring over de periode dat de jongere bij u werkte
- Bewijs van de opleiding
`,
    );
  });

  it('is not asked where none is needed', () => {
    const mail = mailFor('claim.opened', { ...full, evidence: [] });
    expect(mail.subject).toBe('Wij controleren de betaling voor aanvraag VL-2026-5Y6Z7-A8B9C');
    expect(mail.text).toContain('U hoeft nu niets te doen.');
    expect(mail.text).not.toContain('bewijs');
  });
});

describe('de-minimis aid', () => {
  it('is said with its regulation, and only where it is', () => {
    expect(mailFor('application.granted', { ...full, deMinimis: true }).text).toContain('Verordening (EU) 2023/2831');
    expect(mailFor('application.granted', full).text).not.toContain('2023/2831');
  });
});
