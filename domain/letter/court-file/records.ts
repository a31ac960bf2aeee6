import { eventInWords } from '../../event-words';
import type { EntryKind } from '../../recovery/record';
import type { LetterBlock } from '../document';
import { letterKindWords } from '../kind-words';
import type { CourtFileFacts } from './facts';
import { act, day, details, heading, moment, money, nothing, role, table } from './pieces';

const entryWords: Readonly<Record<EntryKind, string>> = {
  'claim-back': 'vordering',
  'unclaim-back': 'vordering verlaagd',
  receipt: 'ontvangen',
  offset: 'verrekend',
  refund: 'teruggestort',
  'write-off': 'afgeboekt',
  reversal: 'teruggedraaid',
};

export function recovery({ recovery: found }: CourtFileFacts): LetterBlock[] {
  if (found === null) return nothing('Er is geen geld teruggevorderd.');
  const { recovery, posted } = found;
  const rounds = [...recovery.former, { intention: recovery.intention, decision: recovery.decision }];
  return [
    ...details([
      ['Grondslag', recovery.article],
      ['Voorgesteld', moment(recovery.proposedAt)],
      ['Laatste dag om te betalen', day(recovery.dueOn)],
    ]),
    ...rounds.flatMap(({ intention, decision }) => [
      ...(intention === null
        ? []
        : act(
            `Voornemen, reactie tot en met ${day(intention.replyBy)}`,
            'officer',
            intention.intendedAt,
            intention.motivation,
          )),
      ...(decision === null
        ? []
        : act(
            decision.outcome === 'establish' ? 'Vastgesteld' : 'Niet doorgezet',
            'officer',
            decision.decidedAt,
            decision.motivation,
          )),
    ]),
    ...(recovery.reply === null
      ? []
      : act('Reactie van de werkgever', 'employer', recovery.reply.repliedAt, recovery.reply.text)),
    ...(posted.length === 0
      ? []
      : table(
          [{ head: 'Wanneer', share: 1.4 }, { head: 'Wat' }, { head: 'Door' }, { head: 'Bedrag', align: 'right' }],
          posted.map(({ at, kind, byRole, amountCents }) => [
            moment(at),
            entryWords[kind],
            role(byRole),
            money(amountCents) ?? '',
          ]),
        )),
  ];
}

const channels = {
  mail: 'e-mail met link',
  post: 'post',
  'handed-over': 'overhandigd',
  portal: 'geopend op de pagina’s',
} as const;

/** Every letter with its hash, and how it is shown that it was dispatched (Awb 3:41). */
export const letters = ({ letters }: CourtFileFacts): LetterBlock[] =>
  letters.length === 0
    ? nothing('Er zijn geen brieven geschreven.')
    : letters.flatMap(({ letter, dispatches }) => [
        heading(3, `${letterKindWords[letter.letterKind].nl}, ${moment(letter.writtenAt)}`),
        ...details([
          ['Aan', letter.recipient === 'youth' ? 'de jongere' : 'de aanvrager'],
          ['Bestand', `${letter.sizeBytes} bytes`],
        ]),
        { kind: 'paragraph', look: 'code', text: `SHA-256: ${letter.sha256}` } as const,
        ...(dispatches.length === 0
          ? nothing('Nog niet verzonden.')
          : table(
              [{ head: 'Verzonden op' }, { head: 'Geregistreerd', share: 1.5 }, { head: 'Hoe' }, { head: 'Uitkomst' }],
              dispatches.map(({ sentOn, at, channel, outcome }) => [
                day(sentOn) ?? '',
                moment(at),
                channels[channel],
                outcome === 'sent' ? 'verzonden' : 'niet aangekomen',
              ]),
            )),
      ]);

/** All that happened, in order. */
export const events = ({ events, claims }: CourtFileFacts): LetterBlock[] =>
  table(
    [{ head: 'Wanneer', share: 1.4 }, { head: 'Wat', share: 2 }, { head: 'Deel', share: 0.4 }, { head: 'Door' }],
    events.map(({ at, type, claimId, byRole }) => [
      moment(at),
      eventInWords(type).nl,
      `${claims.find(({ id }) => id === claimId)?.instalment ?? '–'}`,
      role(byRole),
    ]),
  );
