import { reopenDays } from '../../../domain/claim/lapse';
import { type MailBody, type MailFacts, needed, neededReasons } from './facts';
import { objectionClause } from './objection';
import { asList, dutchAmount, dutchDate, evidenceInWords } from './words';

export function opened(facts: MailFacts): MailBody {
  const amount = dutchAmount(needed(facts.amountCents, 'amountCents'));
  return facts.evidence?.length === 0 ? nothingAsked(facts.number, amount) : evidenceAsked(facts, amount);
}

function nothingAsked(number: string, amount: string): MailBody {
  return {
    subject: `Wij controleren de betaling voor aanvraag ${number}`,
    paragraphs: [
      `Wij controleren nu of wij u ${amount} kunnen betalen.`,
      'U hoeft nu niets te doen. Klopt er iets niet meer aan uw aanvraag? Laat ons dat dan meteen weten.',
    ],
  };
}

function evidenceAsked({ number, evidence, evidenceDueOn }: MailFacts, amount: string): MailBody {
  const what = evidence ? `Wat hebben wij nodig?\n${asList(evidence.map(evidenceInWords))}` : null;
  const when = evidenceDueOn ? `Doe dit uiterlijk op ${dutchDate(evidenceDueOn)}. ` : '';
  return {
    subject: `Stuur ons uw bewijs voor aanvraag ${number}`,
    paragraphs: [
      `U kunt hoogstens ${amount} krijgen. Daarvoor hebben wij bewijs van u nodig.`,
      ...(what ? [what] : []),
      `Hoe stuurt u het bewijs?
Open uw aanvraag en vul daar de gegevens in. ${when}Stuur geen kopie van een identiteitsbewijs en geen gegevens over gezondheid.`,
    ],
  };
}

/** Names the last day, and the way back that there is after it. */
export function reminded(facts: MailFacts): MailBody {
  const { number, evidence = [], evidenceDueOn } = facts;
  const amount = dutchAmount(needed(facts.amountCents, 'amountCents'));
  const which = facts.reminder === 2 ? 'Laatste herinnering' : 'Herinnering';
  const late = evidenceDueOn
    ? [
        `Wat als u te laat bent?
Na ${dutchDate(evidenceDueOn)} stopt deze betaling. U krijgt dan bericht van ons. U hebt daarna nog ${reopenDays} dagen om het bewijs toch te sturen. Daarna betalen wij niet meer.`,
      ]
    : [];
  return {
    subject: `${which}: stuur ons uw bewijs voor aanvraag ${number}`,
    paragraphs: [
      `Wij hebben nog geen bewijs van u gekregen. U kunt hoogstens ${amount} krijgen.`,
      ...(evidence.length > 0 ? [`Wat hebben wij nodig?\n${asList(evidence.map(evidenceInWords))}`] : []),
      `Hoe stuurt u het bewijs?
Open uw aanvraag en vul daar de gegevens in.${evidenceDueOn ? ` Doe dit uiterlijk op ${dutchDate(evidenceDueOn)}.` : ''}`,
      ...late,
    ],
  };
}

export function refusalIntended(facts: MailFacts): MailBody {
  const lastDay = dutchDate(needed(facts.replyBy, 'replyBy'));
  return {
    subject: `Wij willen niet betalen voor aanvraag ${facts.number}: u kunt reageren`,
    paragraphs: [
      'Wij zijn van plan u niet te betalen. Dit is nog geen besluit.',
      `Waarom?\n${neededReasons(facts).join('\n')}`,
      `Bent u het er niet mee eens?
U kunt reageren tot en met ${lastDay}. Open uw aanvraag en schrijf daar uw reactie. Daarna nemen wij een besluit. Wij kijken dan ook naar uw reactie.`,
    ],
  };
}

export function refused(facts: MailFacts): MailBody {
  return {
    subject: `Wij betalen niet voor aanvraag ${facts.number}`,
    paragraphs: [
      'Wij hebben besloten u niet te betalen.',
      `Waarom?\n${neededReasons(facts).join('\n')}`,
      ...objectionClause(facts),
    ],
  };
}

export function lapsed({ number, reopenUntil }: MailFacts): MailBody {
  const lastDay = dutchDate(needed(reopenUntil, 'reopenUntil'));
  return {
    subject: `Wij hebben geen bewijs gekregen voor aanvraag ${number}`,
    paragraphs: [
      'Wij vroegen u om bewijs. Wij hebben dat niet op tijd gekregen. Daarom kunnen wij u nu niet betalen.',
      `Wilt u het geld toch krijgen?
Stuur het bewijs dan alsnog. Dat kan tot en met ${lastDay}. Daarna betalen wij niet meer.`,
    ],
  };
}
