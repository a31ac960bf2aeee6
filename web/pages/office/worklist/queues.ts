import type { WorkItem } from '../../../api/answers';
import type { Both } from '../../../language/language';

export type Queue = WorkItem['queue'];

interface QueueWords {
  readonly name: Both;
  readonly explained: Both;
  readonly empty: Both;
}

export const queueWords: Readonly<Record<Queue, QueueWords>> = {
  decide: {
    name: { nl: 'Beslissen', en: 'Decide' },
    explained: {
      nl: 'Aanvragen waarvoor geld is gereserveerd. Geen controle is mislukt: u kunt beslissen.',
      en: 'Applications with money reserved for them. No check failed: you can decide.',
    },
    empty: { nl: 'Er is nu niets om over te beslissen.', en: 'There is nothing to decide now.' },
  },
  assess: {
    name: { nl: 'Beoordelen', en: 'Assess' },
    explained: {
      nl: 'Aanvragen waarbij een controle is mislukt, en betalingen waarvoor bewijs binnen is.',
      en: 'Applications with a failed check, and payments for which evidence came in.',
    },
    empty: { nl: 'Er is nu niets om te beoordelen.', en: 'There is nothing to assess now.' },
  },
  approve: {
    name: { nl: 'Goedkeuren', en: 'Approve' },
    explained: {
      nl: 'Beoordelingen van een collega. Een tweede medewerker keurt ze goed of geeft ze terug.',
      en: 'Assessments by a colleague. A second officer approves or returns them.',
    },
    empty: { nl: 'Er is nu niets om goed te keuren.', en: 'There is nothing to approve now.' },
  },
  correct: {
    name: { nl: 'Verbeteren', en: 'Correct' },
    explained: {
      nl: 'Jongeren die met hun link vragen om iets te verbeteren. U antwoordt binnen een maand.',
      en: 'Youths who ask by their link to mend something. You answer within a month.',
    },
    empty: { nl: 'Er is nu niets om te verbeteren.', en: 'There is nothing to correct now.' },
  },
  letters: {
    name: { nl: 'Brieven', en: 'Letters' },
    explained: {
      nl: 'Brieven voor jongeren, om te printen en te versturen of te overhandigen; en brieven waarvan de mail niet aankwam.',
      en: 'Letters to youths, to print and to send or hand over; and letters of which the mail did not arrive.',
    },
    empty: { nl: 'Er is nu geen brief te versturen.', en: 'There is no letter to send now.' },
  },
  hardship: {
    name: { nl: 'Hardheid', en: 'Hardship' },
    explained: {
      nl: 'Werkgevers die na de sluiting toch willen aanvragen. U beslist of dat één keer mag.',
      en: 'Employers who want to apply after the closing all the same. You decide whether they may, once.',
    },
    empty: { nl: 'Er is nu geen verzoek om over te beslissen.', en: 'There is no request to decide on now.' },
  },
  objection: {
    name: { nl: 'Bezwaar', en: 'Objections' },
    explained: {
      nl: 'Bezwaren, op volgorde van hun eigen termijn. Wie het besluit nam, behandelt het bezwaar niet.',
      en: 'Objections, in the order of their own term. Who took the decision does not handle the objection.',
    },
    empty: { nl: 'Er is nu geen bezwaar om te behandelen.', en: 'There is no objection to handle now.' },
  },
};

/** The steering group decides on applications, and does nothing with claims. */
export const queuesFor = (roles: readonly string[]): readonly Queue[] =>
  roles.includes('officer')
    ? ['decide', 'assess', 'approve', 'correct', 'letters', 'hardship', 'objection']
    : ['decide', 'assess'];
