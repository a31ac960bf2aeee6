import { factInWords, factWords } from '../../application/fact-words';
import { type Application, allChecks } from '../../application/record';
import { cents } from '../../money';
import type { BothLanguages } from '../../scheme/definition';
import { checkInWords, outcomeInWords } from '../../scheme/words/checks';
import { evidenceKindInWords } from '../../scheme/words/checks/claim';
import { benefitWords, numberInWords, placementWords } from '../../scheme/words/terms';
import type { LetterBlock } from '../document';
import { dutchDay, dutchMoney } from '../format';
import type { CourtFileFacts } from './facts';
import { day, details, heading, moment, money, nothing, role, table, written, yesNo } from './pieces';

const channels = { post: 'per post', counter: 'aan de balie', mail: 'per e-mail' } as const;

/** Who asks, for whom, and what was said. */
export function application({ application, scheme, names, documents }: CourtFileFacts): LetterBlock[] {
  const { employer, declarations, intake } = application;
  const registered = intake?.registered;
  return [
    ...details([
      ['Nummer', application.number],
      ['Regeling', `${scheme.name.nl}, versie ${application.schemeVersion}`],
      ['Grondslag', scheme.legalBasis],
      ['Bestuursorgaan', scheme.authority.name],
      ['Aanvrager', `${employer.tradeName} (KvK ${employer.kvkNumber})`],
      ['Contactpersoon', names.contact],
      ['Jongere', names.youth],
      ['Ontvangen', moment(application.receivedAt)],
      ['Hoe ontvangen', registered === undefined ? 'met het formulier' : channels[registered.channel]],
      ['Gevraagd bedrag', money(application.requestedAmountCents)],
    ]),
    ...(registered === undefined ? [] : [heading(3, 'Waarom niet met het formulier'), ...written(registered.reason)]),
    ...placement(application),
    heading(3, 'De jongere'),
    ...youth(application),
    heading(3, 'Verklaringen'),
    ...details([
      ['Wil op de wachtlijst', yesNo(declarations.agreesToWait)],
      [
        'Ander geld',
        declarations.otherFunding.map(({ name, amountCents }) => `${name}: ${money(amountCents)}`).join('; ') || 'geen',
      ],
      [
        'De-minimissteun',
        declarations.deMinimis
          .map(({ grantedOn, grantedBy, amountCents }) => `${day(grantedOn)}, ${grantedBy}: ${money(amountCents)}`)
          .join('; ') || 'geen',
      ],
    ]),
    heading(3, 'Documenten'),
    ...(documents.length === 0
      ? nothing('Er zijn geen documenten.')
      : table(
          [{ head: 'Soort' }, { head: 'SHA-256 van het bestand', share: 2.4 }],
          documents.map(({ kind, sha256 }) => [evidenceKindInWords(kind).nl, sha256 ?? 'niet bekend']),
        )),
  ];
}

function placement({ placement }: Application): LetterBlock[] {
  if (placement === null) return [];
  return [
    heading(3, 'Het werk'),
    ...details([
      ['Soort plek', placementWords[placement.type].nl.replace(/^een /, '')],
      ['Functie', placement.jobTitle],
      ['Begin', day(placement.startOn)],
      ['Einde', day(placement.endOn) ?? 'geen einddatum'],
      ['Uren per week', numberInWords(placement.hoursPerWeek).nl],
      ['Bruto loon per maand', money(placement.grossMonthlyWageCents as never)],
      ['Via uitzendbureau', yesNo(placement.viaAgency)],
      ['Werkte hier eerder tot', day(placement.lastEmployedHereOn)],
    ]),
  ];
}

const youth = ({ youth }: Application): LetterBlock[] =>
  details([
    ['Woonplaats', youth.municipality ?? 'niet bekend'],
    ['Uitkering', youth.benefit === 'unknown' ? 'niet bekend' : benefitWords[youth.benefit].nl],
    ['Startkwalificatie', yesNo(youth.startQualification)],
    ['Ingeschreven als werkzoekende', yesNo(youth.registeredJobseeker)],
    ['Volgt onderwijs', yesNo(youth.inEducation)],
  ]);

/** Facts that were added or corrected, with where they were found. */
export const recorded = ({ recorded }: CourtFileFacts): LetterBlock[] =>
  recorded.length === 0
    ? nothing('Er is niets aangevuld of verbeterd.')
    : table(
        [
          { head: 'Wanneer' },
          { head: 'Gegeven' },
          { head: 'Waarde' },
          { head: 'Bron', share: 1.4 },
          { head: 'Door', share: 0.8 },
        ],
        recorded.map(({ at, field, value, source, byRole }) => [
          moment(at),
          labelOf(field),
          value === undefined ? 'niet getoond' : factInWords(field, value, inDutch),
          source,
          role(byRole),
        ]),
      );

/** One of a newer release as it is. */
const labelOf = (field: string): string =>
  Object.entries(factWords).find(([known]) => known === field)?.[1].label.nl ?? field;

const inDutch = {
  say: ({ nl }: BothLanguages) => nl,
  shortDay: dutchDay,
  money: (amount: number) => dutchMoney(cents(amount)),
  number: (value: number) => numberInWords(value).nl,
};

/** The trace: every rule with what it saw, what it asks, how that ended and where it stands. */
export const trace = ({ application }: CourtFileFacts): LetterBlock[] =>
  table(
    [
      { head: 'Regel' },
      { head: 'Uitkomst', share: 0.6 },
      { head: 'Wat is gezien en gevraagd', share: 2 },
      { head: 'Grond', share: 1.2 },
    ],
    allChecks(application).map((check) => {
      const { title, sentence } = checkInWords(check);
      return [title.nl, outcomeInWords[check.outcome].nl, sentence.nl, check.reference];
    }),
  );

/** On what its place in line hangs (Awb 4:26). */
export function rank({ application }: CourtFileFacts): LetterBlock[] {
  const { receivedAt, completeAt, waitingNumber, squeezedIn, id } = application;
  const complete = completeAt === undefined ? receivedAt : completeAt;
  return [
    {
      kind: 'paragraph',
      text: 'Het geld wordt verdeeld op volgorde van het moment waarop een aanvraag compleet was. Bij hetzelfde moment beslist het lot: het toevallige deel van het kenmerk.',
    },
    ...details([
      ['Ontvangen', moment(receivedAt)],
      ['Compleet', complete === null ? 'niet compleet: geen plaats in de rij' : moment(complete)],
      ['Kenmerk', id],
      ['Volgnummer op de wachtlijst', waitingNumber === null ? 'stond niet op de wachtlijst' : `${waitingNumber}`],
      ['Ingevoegd na verbetering', squeezedIn ? 'ja' : null],
    ]),
  ];
}
