import type { Decision } from '../../application/record';
import type { Claim } from '../../claim/record';
import { ruleInWords } from '../../scheme/words/checks';
import type { LetterBlock } from '../document';
import { contestedWords, exemptionWords, groundWords, settledWords } from '../words';
import type { CourtFileFacts } from './facts';
import { act, day, details, heading, moment, money, nothing, role, table } from './pieces';

/** The term to decide with all that moved it (Awb 4:13 to 4:18). */
export function term({ application }: CourtFileFacts): LetterBlock[] {
  const term = application.term;
  return [
    ...details([
      ['Laatste dag om te beslissen', day(application.decisionDueOn)],
      ['Uitgesteld tot en met', day(term?.postponement?.decideBy)],
      ['In gebreke gesteld op', day(term?.notice?.noticedOn)],
      ['Dwangsom vanaf', day(term?.notice?.penaltyFrom)],
    ]),
    ...(term?.completionRequests ?? []).flatMap(({ requestId, byRole, askedAt, questions, endsOn, completion }) => [
      ...act(`Verzoek ${requestId} om aanvulling, tot en met ${day(endsOn)}`, byRole, askedAt, questions.join('\n')),
      ...(completion === null
        ? nothing('Er kwam geen aanvulling.')
        : act(`Aanvulling op verzoek ${requestId}`, completion.byRole, completion.recordedAt, completion.text)),
    ]),
    ...(term?.postponement
      ? act('Uitstel van het besluit', term.postponement.byRole, term.postponement.at, term.postponement.reason)
      : []),
    ...(term?.penalty
      ? act(
          `Dwangsom: ${money(term.penalty.amountCents)}, ${term.penalty.days} dagen${term.penalty.exemption === null ? '' : `, omdat ${exemptionWords[term.penalty.exemption]}`}`,
          term.penalty.byRole,
          term.penalty.at,
          term.penalty.motivation,
        )
      : []),
  ];
}

const decided = ({ outcome, amountCents, deciderRole, decidedAt, motivation, overrides }: Decision): LetterBlock[] => [
  ...act(
    outcome === 'grant' ? `Goedgekeurd${amountCents === null ? '' : `: ${money(amountCents)}`}` : 'Afgewezen',
    deciderRole,
    decidedAt,
    motivation,
  ),
  ...(overrides.length === 0
    ? []
    : table(
        [{ head: 'Afwijking van de regel' }, { head: 'Waarom', share: 2 }],
        overrides.map(({ rule, reason }) => [ruleInWords(rule)?.nl ?? rule, reason]),
      )),
];

export function decisions({ application }: CourtFileFacts): LetterBlock[] {
  const all = [
    ...(application.formerDecisions ?? []),
    ...(application.decision === null ? [] : [application.decision]),
  ];
  const holds = [...application.formerHolds, ...(application.hold === null ? [] : [application.hold])];
  return [
    ...(all.length === 0 ? nothing('Er is nog niet beslist.') : all.flatMap(decided)),
    ...holds.flatMap(({ startedOn, until, byRole, at, reason, released }) => [
      ...act(`Betaling uitgesteld van ${day(startedOn)} tot en met ${day(until)}`, byRole, at, reason),
      ...(released === null ? [] : act('Uitstel eerder beëindigd', released.byRole, released.at, released.reason)),
    ]),
  ];
}

type Judged = Pick<Claim, 'assessment' | 'reply' | 'approval'>;

/** All that was judged of it, oldest first: sent back, or opened again on objection, it was judged more than once. */
const claimSteps = (claim: Claim): LetterBlock[] =>
  [...(claim.formerJudgements ?? []), claim].flatMap((one) => judgement(claim.instalment, one));

const judgement = (instalment: number, { assessment, reply, approval }: Judged): LetterBlock[] => [
  ...(assessment === null
    ? []
    : act(
        `Deel ${instalment}: ${assessment.outcome === 'confirm' ? 'beoordeeld' : 'voornemen om niet te betalen'}`,
        'officer',
        assessment.assessedAt,
        assessment.motivation,
      )),
  ...(reply === null
    ? []
    : act(`Deel ${instalment}: reactie van de werkgever`, 'employer', reply.repliedAt, reply.text)),
  ...(approval === null
    ? []
    : act(
        `Deel ${instalment}: ${approval.outcome === 'approve' ? 'goedgekeurd door een tweede medewerker' : 'teruggestuurd'}`,
        'officer',
        approval.approvedAt,
        approval.motivation,
      )),
];

const claimWords: Readonly<Record<Claim['status'], string>> = {
  scheduled: 'gepland',
  open: 'open',
  submitted: 'bewijs ontvangen',
  lapsed: 'vervallen',
  'refusal-intended': 'voornemen om niet te betalen',
  assessed: 'beoordeeld',
  approved: 'goedgekeurd',
  refused: 'niet goedgekeurd',
  batched: 'onderweg naar de bank',
  paid: 'betaald',
  'rejected-by-bank': 'door de bank geweigerd',
  'returned-by-bank': 'teruggekomen van de bank',
  withdrawn: 'ingetrokken',
};

/** Each part of the award, and what was decided on it. */
export const claims = ({ claims }: CourtFileFacts): LetterBlock[] =>
  claims.length === 0
    ? nothing('Er zijn geen delen om te betalen.')
    : [
        ...table(
          [
            { head: 'Deel', share: 0.5 },
            { head: 'Vanaf' },
            { head: 'Bewijs uiterlijk' },
            { head: 'Stand', share: 1.3 },
            { head: 'Bedrag', align: 'right' },
          ],
          claims.map(({ instalment, dueOn, evidenceDueOn, status, amountCents }) => [
            `${instalment}`,
            day(dueOn) ?? 'direct',
            day(evidenceDueOn) ?? 'geen',
            claimWords[status],
            money(amountCents) ?? '',
          ]),
        ),
        ...claims.flatMap(claimSteps),
      ];

/** How the award was fixed, and what of it was withdrawn or settled lower. */
export function settlement({ application, claims }: CourtFileFacts): LetterBlock[] {
  const settled = [
    ...(application.formerSettlements ?? []),
    ...(application.settlement ? [application.settlement] : []),
  ];
  const adjustments = application.adjustments ?? [];
  if (settled.length === 0 && adjustments.length === 0) return nothing('Er is nog geen definitief bedrag vastgesteld.');
  const instalmentOf = (claimId: string) => `${claims.find(({ id }) => id === claimId)?.instalment ?? ''}`;
  return [
    ...settled.flatMap((one) => [
      heading(3, `Vastgesteld op ${money(one.amountCents)} van ten hoogste ${money(one.grantedCents)}`),
      ...details([
        ['Wanneer', moment(one.decidedAt)],
        ['Door', role(one.byRole)],
        ['Grondslag', one.article],
        ['Grond', one.ground && `Omdat ${groundWords[one.ground]}.`],
        ['Delen', one.lines.map((line) => `${instalmentOf(line.claimId)}: ${settledWords[line.outcome]}`).join('; ')],
      ]),
    ]),
    ...adjustments.flatMap(({ kind, article, ground, amountCents, intention, reply, decision }) => [
      ...act(
        `Voornemen: ${kind === 'settlement' ? 'lager vaststellen' : 'intrekken'} tot ${money(amountCents)} (${article})`,
        'officer',
        intention.intendedAt,
        `Omdat ${groundWords[ground]}.\n${intention.motivation}`,
      ),
      ...(reply === null ? [] : act('Reactie van de werkgever', 'employer', reply.repliedAt, reply.text)),
      ...(decision === null
        ? []
        : act(
            decision.outcome === 'establish' ? 'Besluit: voornemen uitgevoerd' : 'Besluit: niet doorgezet',
            'officer',
            decision.decidedAt,
            decision.motivation,
          )),
    ]),
  ];
}

const outcomes = { founded: 'gegrond', unfounded: 'ongegrond', inadmissible: 'niet-ontvankelijk' } as const;

export const objections = ({ application: { objections = [] } }: CourtFileFacts): LetterBlock[] =>
  objections.length === 0
    ? nothing('Er is geen bezwaar gemaakt.')
    : objections.flatMap(({ decision, ceiling, ...one }) => [
        heading(3, `Bezwaar ${one.objectionId} over ${contestedWords[one.contested]}`),
        ...details([
          ['Besluit bekendgemaakt', day(one.announcedOn)],
          ['Laatste dag voor bezwaar', day(one.termEndsOn)],
          ['Ontvangen', day(one.receivedOn)],
          ['Op tijd', one.inTime ? 'ja' : 'nee'],
          ['Beslissen uiterlijk', day(one.dueOn)],
          ['Commissie', one.committee ? 'ja' : 'nee'],
          ['Ruimte onder het plafond toen', ceiling && money(ceiling.roomCents)],
        ]),
        ...act('Samenvatting van het bezwaar', one.recorded.byRole, one.recorded.at, one.summary),
        ...(one.postponement === null
          ? []
          : act('Uitstel', one.postponement.byRole, one.postponement.at, one.postponement.reason)),
        ...(one.withdrawn === null
          ? []
          : act('Bezwaar ingetrokken', one.withdrawn.byRole, one.withdrawn.at, one.withdrawn.reason)),
        ...(decision === null
          ? []
          : act(
              `Besluit op bezwaar: ${outcomes[decision.outcome]}`,
              decision.deciderRole,
              decision.decidedAt,
              decision.motivation,
            )),
      ]);
