import { type MailBody, type MailFacts, needed, neededReasons } from './facts';
import { objectionClause } from './objection';
import { dutchAmount, dutchDate } from './words';

const law = ({ article }: MailFacts) => (article ? `\nDit doen wij op grond van ${article}.` : '');

/** The intention (Awb 4:8): nothing is decided yet. Without an amount it is about what is still to be paid alone. */
export function recoveryIntended(facts: MailFacts): MailBody {
  const lastDay = dutchDate(needed(facts.replyBy, 'replyBy'));
  const amount = needed(facts.amountCents, 'amountCents');
  const what =
    amount > 0
      ? `Wij zijn van plan ${dutchAmount(amount)} van u terug te vragen.`
      : 'Wij zijn van plan u minder te betalen dan wij eerder schreven.';
  return {
    subject: `${amount > 0 ? 'Wij willen geld terugvragen' : 'Wij willen u minder betalen'} voor aanvraag ${facts.number}: u kunt reageren`,
    paragraphs: [
      `${what} Dit is nog geen besluit.`,
      `Waarom?\n${neededReasons(facts).join('\n')}${law(facts)}`,
      `Bent u het er niet mee eens?
U kunt reageren tot en met ${lastDay}. Open uw aanvraag en schrijf daar uw reactie. Daarna nemen wij een besluit. Wij kijken dan ook naar uw reactie.`,
    ],
  };
}

/** The decision, with its term to pay (Awb 4:87) and how to object. */
export function recoveryEstablished(facts: MailFacts): MailBody {
  const amount = needed(facts.amountCents, 'amountCents');
  const lastDay = dutchDate(needed(facts.dueOn, 'dueOn'));
  const account = facts.payTo ? ` op rekening ${facts.payTo.iban} van ${facts.payTo.name}` : '';
  const pay = [
    `Wanneer moet u betalen?
Betaal het bedrag uiterlijk op ${lastDay}${account}. Noem bij uw betaling het nummer ${facts.number}.${account ? '' : ' Wij laten u weten naar welke rekening.'} Kunt u niet alles in één keer betalen? Laat ons dat dan meteen weten.`,
  ];
  return {
    subject: `${amount > 0 ? 'U moet geld terugbetalen' : 'Wij betalen u minder'} voor aanvraag ${facts.number}`,
    paragraphs: [
      amount > 0
        ? `Wij hebben besloten dat u ${dutchAmount(amount)} terugbetaalt. Wat wij u nog niet betaald hebben en u niet hebt verdiend, betalen wij niet meer.`
        : 'Wij hebben besloten u minder te betalen dan wij eerder schreven. U hoeft niets terug te betalen.',
      `Waarom?\n${neededReasons(facts).join('\n')}${law(facts)}`,
      ...(amount > 0 ? pay : []),
      ...objectionClause(facts),
    ],
  };
}

/** After an intention: nothing is claimed back. */
export function recoveryDropped(facts: MailFacts): MailBody {
  return {
    subject: `U hoeft niets terug te betalen voor aanvraag ${facts.number}`,
    paragraphs: [
      'Wij schreven u dat wij geld wilden terugvragen. Dat doen wij niet.',
      `Waarom?\n${neededReasons(facts).join('\n')}`,
    ],
  };
}

/** A set-off is made known to whom it concerns (Awb 4:93). */
export function setOff(facts: MailFacts): MailBody {
  const amount = dutchAmount(needed(facts.amountCents, 'amountCents'));
  return {
    subject: `Wij hebben ${amount} verrekend met uw schuld voor aanvraag ${facts.number}`,
    paragraphs: [
      `U moest ons nog geld terugbetalen. Wij moesten u ook geld betalen, voor een andere aanvraag. Daarvan hebben wij ${amount} niet aan u betaald, maar van uw schuld afgehaald.`,
      'Bekijk uw aanvraag om te zien wat u nog moet betalen.',
      ...objectionClause(facts),
    ],
  };
}
