import type { BothLanguages } from './scheme/definition';

/** What happened, by the type of a timeline entry. Complete by a test over the catalogue of events. */
const events: Readonly<Record<string, BothLanguages>> = {
  'application.received': { nl: 'Aanvraag ontvangen', en: 'Application received' },
  'application.reserved': { nl: 'Geld gereserveerd', en: 'Money set apart' },
  'application.waiting': { nl: 'Op de wachtlijst gezet', en: 'Put on the waiting list' },
  'application.assess': { nl: 'Een medewerker moet meekijken', en: 'An officer has to look' },
  'application.granted': { nl: 'Aanvraag toegekend', en: 'Application granted' },
  'application.rejected': { nl: 'Aanvraag afgewezen', en: 'Application rejected' },
  'application.withdrawn': { nl: 'Aanvraag ingetrokken', en: 'Application withdrawn' },
  'application.changed': { nl: 'Gegevens aangepast', en: 'Details changed' },
  'application.settlement-intended': { nl: 'Voornemen om lager vast te stellen', en: 'Intention to settle lower' },
  'application.settlement-dropped': { nl: 'Lager vaststellen gaat niet door', en: 'Settling lower was dropped' },
  'application.settled': { nl: 'Bedrag vastgesteld', en: 'Amount settled' },
  'application.revocation-intended': { nl: 'Voornemen om in te trekken', en: 'Intention to withdraw the award' },
  'application.revocation-dropped': { nl: 'Intrekken gaat niet door', en: 'Withdrawing was dropped' },
  'application.revoked': { nl: 'Toekenning ingetrokken of verlaagd', en: 'Award withdrawn or lowered' },
  'objection.received': { nl: 'Bezwaar ontvangen', en: 'Objection received' },
  'objection.suspended': { nl: 'Om aanvulling van het bezwaar gevraagd', en: 'Asked to complete the objection' },
  'objection.resumed': { nl: 'Bezwaar aangevuld', en: 'Objection completed' },
  'objection.postponed': { nl: 'Besluit op bezwaar uitgesteld', en: 'Decision on the objection put off' },
  'objection.withdrawn': { nl: 'Bezwaar ingetrokken', en: 'Objection taken back' },
  'objection.decided': { nl: 'Op het bezwaar beslist', en: 'Objection decided on' },
  'application.completed': { nl: 'Aanvraag afgerond', en: 'Application completed' },
  'application.promoted': { nl: 'Aan de beurt vanaf de wachtlijst', en: 'Reached from the waiting list' },
  'application.hold-ending': {
    nl: 'Uitstel van betaling loopt bijna af',
    en: 'Suspension of payment is about to end',
  },
  'application.incomplete': {
    nl: 'Nog niet compleet: er ontbreekt een document',
    en: 'Not complete yet: a document is missing',
  },
  'application.registered-by-officer': {
    nl: 'Kwam niet met het formulier: door een medewerker geregistreerd',
    en: 'Did not come by the form: registered by an officer',
  },
  'application.held': { nl: 'Betaling uitgesteld', en: 'Payment suspended' },
  'application.hold-released': { nl: 'Betaling niet meer uitgesteld', en: 'Payment no longer suspended' },
  'application.completion-requested': { nl: 'Om aanvulling gevraagd', en: 'Asked to complete it' },
  'application.completion-received': { nl: 'Aanvulling ontvangen', en: 'Completion received' },
  'application.postponed': { nl: 'Beslissing uitgesteld', en: 'Decision put off' },
  'application.default-received': { nl: 'Ingebrekestelling ontvangen', en: 'Notice of default received' },
  'application.penalty-fixed': { nl: 'Dwangsom vastgesteld', en: 'Penalty fixed' },
  'application.penalty-paid': { nl: 'Dwangsom betaald', en: 'Penalty paid' },
  'application.term-near': { nl: 'De beslistermijn eindigt bijna', en: 'The term to decide is about to end' },
  'application.term-passed': { nl: 'De beslistermijn is voorbij', en: 'The term to decide has passed' },
  'application.youth-link-made': { nl: 'Link voor de jongere gemaakt', en: 'Link for the youth made' },
  'application.youth-visited': { nl: 'De jongere bekeek de gegevens', en: 'The youth looked at the data' },
  'application.youth-confirmed': {
    nl: 'De jongere zegt: de gegevens kloppen',
    en: 'The youth says that the data are right',
  },
  'application.youth-correction-asked': {
    nl: 'De jongere vraagt om een verbetering',
    en: 'The youth asks for a correction',
  },
  'application.youth-correction-handled': {
    nl: 'Verbetering voor de jongere behandeld',
    en: 'Correction for the youth handled',
  },
  'application.youth-letter-due': { nl: 'Brief voor de jongere nodig', en: 'Letter for the youth to be written' },
  'letter.written': { nl: 'Brief gemaakt', en: 'Letter written' },
  'letter.dispatched': { nl: 'Brief verstuurd', en: 'Letter sent' },
  'letter.undeliverable': { nl: 'Mail over de brief kwam niet aan', en: 'Mail about the letter did not arrive' },
  'claim.opened': { nl: 'De betaling staat open', en: 'The payment is open' },
  'claim.reminded': { nl: 'Herinnering gestuurd voor het bewijs', en: 'Reminder sent about the evidence' },
  'claim.evidence-submitted': { nl: 'Bewijs ontvangen', en: 'Evidence received' },
  'claim.assessed': { nl: 'Bewijs beoordeeld', en: 'Evidence assessed' },
  'claim.refusal-intended': { nl: 'Voornemen om de betaling af te wijzen', en: 'Refusal of the payment intended' },
  'claim.approved': { nl: 'Betaling goedgekeurd', en: 'Payment approved' },
  'claim.returned-to-officer': { nl: 'Beoordeling moet opnieuw', en: 'To be assessed again' },
  'claim.refused': { nl: 'Betaling afgewezen', en: 'Payment refused' },
  'claim.lapse-final': { nl: 'Betaling definitief vervallen', en: 'Payment lapsed for good' },
  'claim.lapsed': { nl: 'Het bewijs kwam niet op tijd', en: 'The evidence did not come in time' },
  'payment.payable': { nl: 'Betaling klaargezet', en: 'Payment ready' },
  'payment.batched': { nl: 'Betaling onderweg naar de bank', en: 'Payment on its way to the bank' },
  'payment.paid': { nl: 'Betaald', en: 'Paid' },
  'payment.rejected': { nl: 'De bank kon niet betalen', en: 'The bank could not pay' },
  'payment.returned': { nl: 'De betaling kwam terug', en: 'The payment came back' },
  'recovery.proposed': { nl: 'Terugvordering voorgesteld', en: 'Recovery proposed' },
  'recovery.intended': { nl: 'Voornemen om geld terug te vorderen', en: 'Recovery intended' },
  'recovery.established': { nl: 'Terugvordering vastgesteld', en: 'Recovery established' },
  'recovery.dropped': { nl: 'Terugvordering vervallen', en: 'Recovery dropped' },
  'recovery.set-aside': { nl: 'Voorstel tot terugvordering vervallen', en: 'Proposed recovery set aside' },
  'recovery.recomputed': { nl: 'Terugvordering opnieuw berekend', en: 'Recovery worked out again' },
  'recovery.received': { nl: 'Terugbetaling ontvangen', en: 'Repayment received' },
  'recovery.refunded': { nl: 'Te veel betaald teruggestort', en: 'Overpayment refunded' },
  'recovery.offset': { nl: 'Verrekend met een nieuwe betaling', en: 'Set off against a new payment' },
  'recovery.written-off': { nl: 'Vordering afgeboekt', en: 'Debt written off' },
  'recovery.reversed': { nl: 'Boeking teruggedraaid', en: 'Entry reversed' },
  'recovery.settled': { nl: 'Terugvordering voldaan', en: 'Recovery settled' },
  'account.change-requested': { nl: 'Ander rekeningnummer doorgegeven', en: 'Another bank account asked for' },
  'account.confirmed': { nl: 'Nieuw rekeningnummer goedgekeurd', en: 'New bank account confirmed' },
  'account.refused': { nl: 'Nieuw rekeningnummer niet goedgekeurd', en: 'New bank account refused' },
  'batch.sealed': { nl: 'Betaalbatch gemaakt', en: 'Payout batch made' },
  'batch.released': { nl: 'Betaalbatch vrijgegeven', en: 'Payout batch released' },
  'batch.withdrawn': { nl: 'Betaalbatch ingetrokken', en: 'Payout batch withdrawn' },
  'batch.recalled': { nl: 'Betaalbatch teruggeroepen bij de bank', en: 'Payout batch recalled from the bank' },
  // On the timeline of who audits: no event, for it changes nothing.
  'access.given': { nl: 'Inzage gegeven aan de jongere', en: 'Access given to the young person' },
  'court-file.made': { nl: 'Dossier voor de rechter gemaakt', en: 'File for a court made' },
  'person.opened': { nl: 'Persoonsgegevens bekeken', en: 'Personal data looked at' },
  'batch.settled': { nl: 'Betaalbatch afgehandeld door de bank', en: 'Payout batch settled by the bank' },
};

const roles: Readonly<Record<string, BothLanguages>> = {
  employer: { nl: 'werkgever', en: 'employer' },
  officer: { nl: 'medewerker', en: 'officer' },
  'steering-group': { nl: 'stuurgroep', en: 'steering group' },
  finance: { nl: 'financiën', en: 'finance' },
  auditor: { nl: 'controleur', en: 'auditor' },
  admin: { nl: 'beheerder', en: 'administrator' },
  youth: { nl: 'jongere', en: 'youth' },
  system: { nl: 'automatisch', en: 'automatic' },
};

const somethingChanged: BothLanguages = { nl: 'Er is iets veranderd', en: 'Something changed' };

/** @returns null for a type that nobody has put into words yet */
export const knownEvent = (type: string): BothLanguages | null => events[type] ?? null;

/** What to show for an entry; a newer release may have types that this page does not know. */
export const eventInWords = (type: string): BothLanguages => knownEvent(type) ?? somethingChanged;

/** Who did it, as a role; a role without words as it is called. */
export const roleInWords = (role: string): BothLanguages => roles[role] ?? { nl: role, en: role };
