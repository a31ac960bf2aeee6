import type { Cents } from '../money';
import { numberInWords, placementWords } from '../scheme/words/terms';
import { articlesInWords } from './articles';
import type { LetterFacts, Particular } from './facts';
import { dutchDay, dutchDayOf, dutchMoney } from './format';
import { contestedWords, exemptionWords, groundWords } from './words';

/** What stands between braces in a text: where it comes from, and what it becomes. */
export interface Placeholder {
  /** The fact it needs: it stands only in letters that cannot be written without it. Null: in every letter. */
  readonly of: Particular | null;
  /** Null: there is nothing to fill in, and the letter cannot be written. */
  readonly fill: (facts: LetterFacts) => string | null;
}

const always = (fill: Placeholder['fill']): Placeholder => ({ of: null, fill });

const only = <K extends Particular>(
  of: K,
  fill: (fact: NonNullable<LetterFacts[K]>, facts: LetterFacts) => string | null,
): Placeholder => ({
  of,
  fill: (facts) => {
    const fact = facts[of];
    return fact === undefined || fact === null ? null : fill(fact as NonNullable<LetterFacts[K]>, facts);
  },
});

const day = (date: string | null | undefined): string | null => (date ? dutchDay(date) : null);
const money = (amount: Cents | null | undefined): string | null =>
  amount === null || amount === undefined ? null : dutchMoney(amount);

const ofEveryLetter: Readonly<Record<string, Placeholder>> = {
  number: always(({ number }) => number),
  writtenOn: always(({ writtenAt }) => dutchDayOf(writtenAt)),
  schemeName: always(({ scheme }) => scheme.name.nl),
  legalBasis: always(({ scheme }) => scheme.legalBasis),
  /** What the scheme gives: no subsidy where public bodies agreed on it. */
  aid: always(({ scheme }) => (scheme.legalNature === 'subsidy' ? 'subsidie' : 'bijdrage')),
  authorityName: always(({ scheme }) => scheme.authority.name),
  regionName: always(({ region }) => region.name.nl),
  contactEmail: always(({ region }) => region.contact.email),
  tradeName: always(({ addressee }) => addressee.tradeName),
  link: always(({ link }) => link),
  receivedOn: always(({ application }) => day(application?.receivedOn)),
  startOn: always(({ application }) => day(application?.placement?.startOn)),
  placementType: always(({ application }) =>
    application?.placement ? placementWords[application.placement.type].nl : null,
  ),
  hoursPerWeek: always(({ application }) =>
    application?.placement ? numberInWords(application.placement.hoursPerWeek).nl : null,
  ),
  deMinimisRegulation: always(({ addressee }) => regulations[addressee.sector ?? 'general']),
};

/** De-minimis aid by sector, as the letter must name it. */
const regulations = {
  general: 'Verordening (EU) 2023/2831 van de Commissie van 13 december 2023',
  agriculture: 'Verordening (EU) nr. 1408/2013 van de Commissie van 18 december 2013',
  fishery: 'Verordening (EU) nr. 717/2014 van de Commissie van 27 juni 2014',
} as const;

const ofTerms: Readonly<Record<string, Placeholder>> = {
  decisionDueOn: only('decisionDueOn', day),
  completionEndsOn: only('completion', ({ endsOn }) => day(endsOn)),
  noticedOn: only('penalty', ({ noticedOn }) => day(noticedOn)),
  penaltyFrom: only('penalty', ({ penaltyFrom }) => day(penaltyFrom)),
  penaltyDays: only('penalty', ({ days }) =>
    days === undefined ? null : days === 1 ? '1\u00A0dag' : `${days}\u00A0dagen`,
  ),
  penaltyExemption: only('penalty', ({ exemption }) => (exemption ? exemptionWords[exemption] : null)),
  penaltyPayBy: only('penalty', ({ payBy }) => day(payBy)),
  replyBy: only('replyBy', day),
  holdUntil: only('holdUntil', day),
  objectionLastDay: only('objection', ({ lastDay }) => day(lastDay)),
  objectionAddress: only('objection', ({ address }) => address),
  article: only('article', (article) => (article === null ? null : articlesInWords(article))),
};

const ofMoney: Readonly<Record<string, Placeholder>> = {
  amount: only('amountCents', money),
  instalment: only('instalment', (instalment) => `${instalment}`),
  reopenUntil: only('reopenUntil', day),
  grantedAmount: only('settlement', ({ grantedCents }) => money(grantedCents)),
  settledAmount: only('settlement', ({ settledCents }) => money(settledCents)),
  settledPaidAmount: only('settlement', ({ paidCents }) => money(paidCents)),
  settlementPayBy: only('settlement', ({ payBy }) => day(payBy)),
  settlementGround: only('settlement', ({ ground }) => ground && groundWords[ground]),
  revocationGround: only('revocation', ({ ground }) => groundWords[ground]),
  revokedFromAmount: only('revocation', ({ grantedCents }) => money(grantedCents)),
  remainingAmount: only('revocation', ({ remainingCents }) => money(remainingCents)),
  revocationPaidAmount: only('revocation', ({ paidCents }) => money(paidCents)),
  recoveryDueOn: only('recovery', ({ dueOn }) => day(dueOn)),
  payToIban: only('recovery', ({ payTo }) => (payTo === null ? null : inFours(payTo.iban))),
  payToName: only('recovery', ({ payTo }) => payTo?.name ?? null),
};

/** An IBAN as people read it. */
const inFours = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1\u00A0');

const ofOthers: Readonly<Record<string, Placeholder>> = {
  objectionReceivedOn: only('objectionCase', ({ receivedOn }) => day(receivedOn)),
  objectionDueOn: only('objectionCase', ({ dueOn }) => day(dueOn)),
  objectionTermEndsOn: only('objectionCase', ({ termEndsOn }) => day(termEndsOn)),
  contestedDecision: only('objectionCase', ({ contested }) => contestedWords[contested]),
  contestedOn: only('objectionCase', ({ announcedOn }) => day(announcedOn)),
  remedyAmount: only('objectionCase', ({ amountCents }) => money(amountCents)),
  appealLastDay: only('objectionCase', ({ appeal }) => day(appeal?.lastDay)),
  court: only('objectionCase', ({ appeal }) => appeal?.court ?? 'rechtbank in uw regio'),
  hardshipApplyBy: only('hardship', ({ applyBy }) => day(applyBy)),
  hardshipRequestedOn: only('hardship', ({ requestedOn }) => day(requestedOn)),
  youthName: only('youthName', (name) => name),
  youthLink: only('youthInformation', ({ link }) => link),
  youthLinkUntil: only('youthInformation', ({ linkUntil }) => day(linkUntil)),
  dataProtectionOfficer: only('youthInformation', ({ dataProtectionOfficer }) => dataProtectionOfficer),
};

/** Every name that may stand between braces. */
export const placeholders: Readonly<Record<string, Placeholder>> = {
  ...ofEveryLetter,
  ...ofTerms,
  ...ofMoney,
  ...ofOthers,
};

const braces = /\{([^{}]*)\}/g;
const bracesAndStop = /\{([^{}]*)\}(\.?)/g;

/** The names between braces in a text, in order. */
export const namesIn = (text: string): string[] => [...text.matchAll(braces)].map(([, name = '']) => name);

/** True when a brace is left over that opens or closes nothing. */
export const hasLooseBrace = (text: string): boolean => /[{}]/.test(text.replace(braces, ''));

/**
 * The text with what it names filled in; after "B.V." a sentence ends without a second full stop. What is filled in is never read for braces again.
 * @throws Error on a name that there is not, or for which there is nothing to fill in: a fault, never a gap in a letter.
 */
export const filled = (text: string, facts: LetterFacts): string =>
  text.replace(bracesAndStop, (_, name: string, stop: string) => {
    const value = Object.hasOwn(placeholders, name) ? placeholders[name]?.fill(facts) : undefined;
    if (value === undefined) throw new Error(`no placeholder is called {${name}}`);
    if (value === null || value === '') throw new Error(`the letter needs {${name}}`);
    return value.endsWith('.') ? value : value + stop;
  });
