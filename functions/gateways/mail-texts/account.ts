import { type MailBody, type MailFacts, needed } from './facts';
import { dutchDate } from './words';

/** Never the account itself, neither the old one nor the new one: mail is read by more people than it is sent to. */

const notYou = ({ contactEmail }: MailFacts) =>
  `Heeft uw organisatie dit niet gevraagd?
Neem dan meteen contact met ons op via ${contactEmail}. Gebruik geen telefoonnummer of adres uit een andere mail.`;

export const changeRequested = (facts: MailFacts): MailBody => ({
  subject: 'Er is een ander rekeningnummer voor uw organisatie doorgegeven',
  paragraphs: [
    'Uw organisatie wil dat wij voortaan op een andere bankrekening betalen.',
    `Hoe gaat het verder?
Wij controleren de rekening en bellen daarvoor misschien met u. Tot wij klaar zijn, betalen wij uw organisatie niets.`,
    notYou(facts),
  ],
});

export const changeConfirmed = (facts: MailFacts): MailBody => ({
  subject: 'Het nieuwe rekeningnummer van uw organisatie is goedgekeurd',
  paragraphs: [
    'Wij betalen uw organisatie voortaan op de nieuwe bankrekening. Voor de veiligheid wachten wij daar nog een paar werkdagen mee.',
    notYou(facts),
  ],
});

export const changeRefused = (facts: MailFacts): MailBody => ({
  subject: 'Het nieuwe rekeningnummer van uw organisatie is niet goedgekeurd',
  paragraphs: [
    'Wij betalen uw organisatie niet op de nieuwe bankrekening die is doorgegeven. De rekening die wij al kenden, blijft gelden.',
    `Wilt u weten waarom? Neem dan contact met ons op via ${facts.contactEmail}.`,
    notYou(facts),
  ],
});

/** The notice of Awb 4:56: payment is suspended from the day that it is given. */
export const held = (facts: MailFacts): MailBody => ({
  subject: `Wij stellen de betaling voor aanvraag ${facts.number} uit`,
  paragraphs: [
    `Wij hebben een ernstig vermoeden dat de subsidie moet worden ingetrokken of gewijzigd. Daarom stellen wij de betaling uit, tot en met ${dutchDate(needed(facts.heldUntil, 'heldUntil'))} of tot wij eerder besluiten.`,
    `Waarom?
${needed(facts.holdReason, 'holdReason')}`,
    'Dit mag volgens artikel 4:56 van de Algemene wet bestuursrecht, ten hoogste dertien weken.',
  ],
});

export const holdReleased = ({ number }: MailFacts): MailBody => ({
  subject: `Wij stellen de betaling voor aanvraag ${number} niet meer uit`,
  paragraphs: ['Het uitstel van betaling is voorbij. Wat klaarstaat om te betalen, betalen wij weer.'],
});
