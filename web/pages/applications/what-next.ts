import { asksEvidence } from '../../../domain/claim/asks-evidence';
import type { ApplicationAnswer, ClaimAnswer } from '../../api/answers';
import type { Both } from '../../language/language';
import { dayWords, moneyWords } from '../../words/checks/values';

/** What a status means for the employer: what happens next, and when. */

type Sentence = (application: ApplicationAnswer) => Both;

const decidedBy = ({ decisionDueOn }: ApplicationAnswer): Both => {
  const due = dayWords(decisionDueOn);
  return { nl: `Wij beslissen uiterlijk op ${due.nl}.`, en: `We decide on ${due.en} at the latest.` };
};

const after = (first: Both, second: Both): Both => ({ nl: `${first.nl} ${second.nl}`, en: `${first.en} ${second.en}` });

const nothingToDo: Both = { nl: 'U hoeft niets te doen.', en: 'There is nothing for you to do.' };

const ofStatus: Readonly<Record<ApplicationAnswer['status'], Sentence>> = {
  received: ({ completeness }) =>
    completeness.completeAt === null
      ? {
          nl: 'Uw aanvraag is nog niet compleet. Stuur wat er ontbreekt. Daarna kijken wij of er geld voor is.',
          en: 'Your application is not complete yet. Send what is missing. Then we look whether there is money for it.',
        }
      : {
          nl: 'Wij hebben uw aanvraag. Meestal ziet u hier binnen een minuut of er geld voor is.',
          en: 'We have your application. You mostly see here within a minute whether there is money for it.',
        },
  reserved: (application) =>
    after({ nl: 'Er is geld voor u gereserveerd.', en: 'Money has been set apart for you.' }, decidedBy(application)),
  assess: (application) =>
    after(
      application.task === 'refuse-for-ceiling'
        ? {
            nl: 'Het geld is op, en u wilde niet op de wachtlijst. Daarom kunnen wij uw aanvraag waarschijnlijk niet toekennen.',
            en: 'The money has run out, and you did not want to wait. So we probably cannot grant your application.',
          }
        : { nl: 'Een medewerker bekijkt uw aanvraag.', en: 'An officer looks at your application.' },
      decidedBy(application),
    ),
  waiting: () =>
    after({ nl: 'Komt er geld vrij, dan schuift u op.', en: 'When money comes free you move up.' }, nothingToDo),
  granted: ({ amountCents }) => {
    const amount = moneyWords(amountCents ?? 0);
    return {
      nl: `U kunt ${amount.nl} krijgen. Hieronder staat per betaling wat u moet doen, en wanneer het geld komt.`,
      en: `You can get ${amount.en}. Below you see for each payment what you must do, and when the money comes.`,
    };
  },
  rejected: () => ({
    nl: 'U krijgt geen geld voor deze aanvraag. Hieronder staat waarom.',
    en: 'You get no money for this application. The reason is below.',
  }),
  withdrawn: () =>
    after({ nl: 'U hebt deze aanvraag ingetrokken.', en: 'You withdrew this application.' }, nothingToDo),
  completed: () => after({ nl: 'Alles is afgehandeld.', en: 'Everything has been settled.' }, nothingToDo),
};

/** What is claimed back goes before what was promised. */
const ofRecovery: Readonly<Partial<Record<NonNullable<ApplicationAnswer['recovery']>['status'], Both>>> = {
  proposed: {
    nl: 'U hebt deze aanvraag ingetrokken. Wij kijken hoeveel u moet terugbetalen.',
    en: 'You withdrew this application. We look how much you must pay back.',
  },
  intended: {
    nl: 'Wij zijn van plan geld terug te vragen. Hieronder leest u waarom, en hoe u kunt reageren.',
    en: 'We intend to claim money back. Below you read why, and how you can reply.',
  },
  established: {
    nl: 'Er is besloten dat er geld terug moet. Hieronder leest u hoeveel, en wat u kunt doen.',
    en: 'It was decided that money must come back. Below you read how much, and what you can do.',
  },
};

export const applicationNext: Sentence = (application) =>
  (application.recovery === null ? undefined : ofRecovery[application.recovery.status]) ??
  ofStatus[application.status](application);

/** "U bent nummer 7"; null: not on the waiting list. */
export const placeInLine = ({ waitingPosition }: Pick<ApplicationAnswer, 'waitingPosition'>): Both | null =>
  waitingPosition === null
    ? null
    : {
        nl: `U bent nummer ${waitingPosition} op de wachtlijst.`,
        en: `You are number ${waitingPosition} on the waiting list.`,
      };

type ClaimSentence = (claim: ClaimAnswer, hasBankAccount: boolean) => Both;

const evidenceBy = (by: string | null): Both => {
  if (by === null)
    return { nl: 'Stuur uw bewijs. Daarna bekijken wij het.', en: 'Send your evidence. Then we look at it.' };
  const last = dayWords(by);
  return {
    nl: `Stuur uw bewijs uiterlijk op ${last.nl}. Anders krijgt u deze betaling niet.`,
    en: `Send your evidence on ${last.en} at the latest, or you do not get this payment.`,
  };
};

function scheduled(claim: ClaimAnswer): Both {
  const from = claim.dueOn === null ? null : dayWords(claim.dueOn);
  const when: Both = from === null ? { nl: 'Later', en: 'Later' } : { nl: `Vanaf ${from.nl}`, en: `From ${from.en}` };
  return asksEvidence(claim)
    ? {
        nl: `U hoeft nu niets te doen. ${when.nl} kunt u uw bewijs sturen. U krijgt dan een mail.`,
        en: `There is nothing for you to do now. ${when.en} you can send your evidence. You get a mail then.`,
      }
    : after({ nl: `${when.nl} bekijken wij deze betaling.`, en: `${when.en} we look at this payment.` }, nothingToDo);
}

function lapsed({ mayNow, reopenUntil }: ClaimAnswer): Both {
  if (mayNow.submitEvidence !== null || reopenUntil === null) {
    return {
      nl: 'Uw bewijs kwam niet op tijd. U krijgt deze betaling niet.',
      en: 'Your evidence did not come in time. You do not get this payment.',
    };
  }
  const last = dayWords(reopenUntil);
  return {
    nl: `De dag voor het bewijs is voorbij. Stuurt u het uiterlijk op ${last.nl}, dan telt het toch nog mee.`,
    en: `The day for the evidence has passed. It still counts when you send it on ${last.en} at the latest.`,
  };
}

function refusalIntended({ assessment, replyBy }: ClaimAnswer): Both {
  if (assessment !== null && assessment.reply !== null) {
    return {
      nl: 'Wij willen deze betaling afwijzen. Wij hebben uw reactie. Een tweede medewerker beslist.',
      en: 'We intend to refuse this payment. We have your reply. A second officer decides.',
    };
  }
  const last = replyBy === null ? null : dayWords(replyBy);
  return {
    nl: `Wij willen deze betaling afwijzen. Bent u het er niet mee eens? Reageer dan${last ? ` uiterlijk op ${last.nl}` : ''}.`,
    en: `We intend to refuse this payment. Do you not agree? Then reply${last ? ` on ${last.en} at the latest` : ''}.`,
  };
}

/** What keeps an approved payment, of which the employer hears; what comes first is told first. */
const kept: readonly (readonly [ClaimAnswer['blockedBy'][number], Both])[] = [
  [
    'hold',
    {
      nl: 'Deze betaling is goedgekeurd, maar wij betalen nu niet. Bovenaan staat waarom, en tot wanneer.',
      en: 'This payment is approved, but we do not pay now. Above you see why, and until when.',
    },
  ],
  [
    'account',
    {
      nl: 'Deze betaling is goedgekeurd. Wij betalen zodra uw nieuwe rekeningnummer klaar is voor gebruik. Kijk hieronder bij Rekeningnummer.',
      en: 'This payment is approved. We pay once your new account number can be used. See Account number below.',
    },
  ],
  [
    'scheme-not-paused',
    {
      nl: 'Deze betaling is goedgekeurd. De regeling ligt nu stil. Daarna betalen wij.',
      en: 'This payment is approved. The scheme is paused now. We pay after that.',
    },
  ],
];

const looksOnceMore = after(
  {
    nl: 'Deze betaling is goedgekeurd. Wij kijken nog iets na voordat wij betalen.',
    en: 'This payment is approved. We look at one more thing before we pay.',
  },
  nothingToDo,
);

function approved({ blockedBy }: ClaimAnswer, hasBankAccount: boolean): Both {
  if (!hasBankAccount) {
    return {
      nl: 'Deze betaling is goedgekeurd, maar wij hebben nog geen rekeningnummer van u. Vul het hieronder in.',
      en: 'This payment is approved, but we do not have your account number yet. Enter it below.',
    };
  }
  if (blockedBy.length === 0) {
    return after({ nl: 'Deze betaling is goedgekeurd.', en: 'This payment is approved.' }, nothingToDo);
  }
  return kept.find(([gate]) => blockedBy.includes(gate))?.[1] ?? looksOnceMore;
}

const bankFailed: Both = {
  nl: 'De bank kon niet betalen. Controleer uw rekeningnummer hieronder. Daarna betalen wij opnieuw.',
  en: 'The bank could not pay. Check your account number below. After that we pay again.',
};

const ofClaim: Readonly<Record<ClaimAnswer['status'], ClaimSentence>> = {
  scheduled,
  open: (claim) =>
    asksEvidence(claim)
      ? evidenceBy(claim.evidenceDueOn)
      : after({ nl: 'Wij bekijken deze betaling.', en: 'We look at this payment.' }, nothingToDo),
  submitted: () =>
    after(
      { nl: 'Wij hebben uw bewijs. Een medewerker bekijkt het.', en: 'We have your evidence. An officer looks at it.' },
      nothingToDo,
    ),
  lapsed,
  'refusal-intended': refusalIntended,
  assessed: () => ({
    nl: 'Een medewerker heeft deze betaling bekeken. Een tweede medewerker kijkt ook nog.',
    en: 'An officer has looked at this payment. A second officer still has to look.',
  }),
  approved,
  refused: ({ assessment }) =>
    assessment?.outcome !== 'refuse'
      ? {
          nl: 'U krijgt deze betaling niet. In het besluit over terugbetalen staat waarom.',
          en: 'You do not get this payment. The decision about paying back tells why.',
        }
      : {
          nl: 'U krijgt deze betaling niet. Hieronder staat waarom.',
          en: 'You do not get this payment. The reason is below.',
        },
  batched: () => ({ nl: 'Het geld is onderweg naar uw rekening.', en: 'The money is on its way to your account.' }),
  paid: () => ({ nl: 'Het geld is overgemaakt naar uw rekening.', en: 'The money has been sent to your account.' }),
  'rejected-by-bank': () => bankFailed,
  'returned-by-bank': () => bankFailed,
  withdrawn: () => ({ nl: 'Deze betaling gaat niet door.', en: 'This payment does not go ahead.' }),
};

export const claimNext: ClaimSentence = (claim, hasBankAccount) => ofClaim[claim.status](claim, hasBankAccount);
