import type { RecoveryAnswer } from '../api/answers';
import type { Both } from '../language/language';
import { dayWords, moneyWords } from './checks/values';

type Told = Pick<
  RecoveryAnswer,
  'status' | 'owedCents' | 'balanceCents' | 'overdueCents' | 'dueOn' | 'replyBy' | 'replied' | 'plan'
>;

interface Words {
  readonly title: Both;
  /** How it stands and what to do, kindly and clearly. */
  readonly lead: Both;
}

/** What an employer reads of what is claimed back: never a threat, always what they can do. */
export function recoveryForEmployer(told: Told): Words {
  switch (told.status) {
    case 'proposed':
      return {
        title: { nl: 'U trok uw aanvraag in', en: 'You withdrew your application' },
        lead: {
          nl: 'Wij hebben al betaald. Een medewerker kijkt hoeveel u moet terugbetalen. U krijgt een mail. U hoeft nu niets te doen.',
          en: 'We paid already. An officer looks how much you must pay back. You get a mail. There is nothing for you to do now.',
        },
      };
    case 'intended':
      return intended(told);
    case 'established':
      return owed(told);
    case 'settled':
      return {
        title: { nl: 'Terugbetaling', en: 'Repayment' },
        lead: {
          nl: 'Dit is afgerond. U hoeft niets meer te betalen.',
          en: 'This is settled. You need not pay anything more.',
        },
      };
    case 'written-off':
      return {
        title: { nl: 'Terugbetaling', en: 'Repayment' },
        lead: {
          nl: 'Dit is afgerond. Een deel hoeft u niet te betalen. U hoeft niets meer te doen.',
          en: 'This is settled. You need not pay a part of it. There is nothing more for you to do.',
        },
      };
    case 'dropped':
      return {
        title: { nl: 'U hoeft niets terug te betalen', en: 'You need not pay anything back' },
        lead: {
          nl: 'Wij schreven u dat wij geld wilden terugvragen. Dat doen wij niet.',
          en: 'We wrote that we intended to claim money back. We do not do so.',
        },
      };
  }
}

function intended({ owedCents, replyBy, replied }: Told): Words {
  const amount = moneyWords(owedCents);
  const title: Both =
    owedCents > 0
      ? { nl: 'Wij willen geld van u terugvragen', en: 'We intend to claim money back from you' }
      : { nl: 'Wij willen u minder betalen', en: 'We intend to pay you less' };
  const what: Both =
    owedCents > 0
      ? { nl: `Het gaat om ${amount.nl}.`, en: `It is about ${amount.en}.` }
      : { nl: 'U hoeft niets terug te betalen.', en: 'You need not pay anything back.' };
  const last = replyBy === null ? null : dayWords(replyBy);
  const next: Both = replied
    ? {
        nl: 'Wij hebben uw reactie. Een andere medewerker leest die en beslist dan. U krijgt daarover een brief.',
        en: 'We have your reply. Another officer reads it and then decides. You get a letter about it.',
      }
    : {
        nl: `Wij hebben nog niets besloten. U kunt reageren${last === null ? '' : ` tot en met ${last.nl}`}.`,
        en: `We have not decided anything yet. You can reply${last === null ? '' : ` through ${last.en}`}.`,
      };
  return { title, lead: { nl: `${what.nl} ${next.nl}`, en: `${what.en} ${next.en}` } };
}

function owed({ balanceCents, overdueCents, dueOn, plan }: Told): Words {
  const amount = moneyWords(Math.abs(balanceCents));
  if (balanceCents < 0) {
    return {
      title: { nl: 'U krijgt geld van ons terug', en: 'You get money back from us' },
      lead: {
        nl: `U hebt ${amount.nl} te veel terugbetaald. Wij maken dat over naar uw rekening.`,
        en: `You paid back ${amount.en} too much. We transfer it to your account.`,
      },
    };
  }
  const title: Both = { nl: 'U moet geld terugbetalen', en: 'You must pay money back' };
  if (overdueCents > 0) {
    const late = moneyWords(overdueCents);
    return {
      title,
      lead: {
        nl: `U moet nog ${amount.nl} betalen. ${late.nl} had er al moeten zijn. Lukt betalen niet? Laat het ons weten, dan zoeken wij samen een oplossing.`,
        en: `You still have to pay ${amount.en}. ${late.en} should have been here by now. Can you not pay? Let us know, and we look for a way together.`,
      },
    };
  }
  const last = dueOn === null || plan !== null ? null : dayWords(dueOn);
  const when: Both =
    last === null
      ? { nl: 'Betaal op de dagen die wij met u hebben afgesproken.', en: 'Pay on the days that we agreed with you.' }
      : { nl: `Betaal uiterlijk op ${last.nl}.`, en: `Pay on ${last.en} at the latest.` };
  return {
    title,
    lead: {
      nl: `U moet nog ${amount.nl} betalen. ${when.nl} Lukt dat niet? Laat het ons weten.`,
      en: `You still have to pay ${amount.en}. ${when.en} Is that not possible? Let us know.`,
    },
  };
}
