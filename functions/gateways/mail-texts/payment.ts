import { type MailBody, type MailFacts, needed } from './facts';
import { dutchAmount } from './words';

/** The bank booked it. The reference is what stands on the statement of the employer's own bank. */
export function paid(facts: MailFacts): MailBody {
  const amount = dutchAmount(needed(facts.amountCents, 'amountCents'));
  const reference = needed(facts.reference, 'reference');
  return {
    subject: `Wij hebben ${amount} betaald voor aanvraag ${facts.number}`,
    paragraphs: [
      `Wij hebben ${amount} aan u betaald. Dit bedrag staat binnen een paar dagen op uw rekening.`,
      `Hoe herkent u de betaling?
Bij de betaling staat het nummer ${facts.number}. Het kenmerk van de betaling is ${reference}.`,
      'Hebt u het geld na een week nog niet? Laat ons dat dan weten.',
    ],
  };
}
