import type { Problem } from '../api/problem';
import type { Both } from '../language/language';

/** What the API's refusals mean to people, by code: what is the matter, and what to do. */
const words: Readonly<Record<string, Both>> = {
  unauthorized: {
    nl: 'U bent uitgelogd. Log opnieuw in. Wat u hebt ingevuld, blijft staan.',
    en: 'You have been signed out. Sign in again. What you typed is still there.',
  },
  forbidden: { nl: 'Dit mag u niet met dit account.', en: 'Your account may not do this.' },
  'not-found': {
    nl: 'Dit is er niet, of u mag het niet zien. Controleer het adres.',
    en: 'This does not exist, or you may not see it. Check the address.',
  },
  'own-organisation': {
    nl: 'Uw eigen organisatie krijgt dit geld. Daarom mag u dit niet doen. Vraag een collega van een andere organisatie.',
    en: 'Your own organisation gets this money, so you may not do this. Ask a colleague of another organisation.',
  },
  'payment-suspended': {
    nl: 'Een betaling in deze batch mag nu niet doorgaan. Trek de batch in en maak een nieuwe, of wacht tot de blokkade voorbij is.',
    en: 'A payment in this batch must not go ahead now. Withdraw the batch and make a new one, or wait until the hold has ended.',
  },
  'second-person-required': {
    nl: 'U deed de eerste stap. Een tweede persoon moet dit doen: vraag een collega.',
    en: 'You took the first step. A second person must do this: ask a colleague.',
  },
  'decider-not-allowed': {
    nl: 'Over deze regeling beslist iemand anders, zoals de stuurgroep. Draag de aanvraag aan hen over.',
    en: 'Somebody else decides on this scheme, such as the steering group. Hand it to them.',
  },
  destroyed: {
    nl: 'Deze aanvraag is vernietigd. De bewaartermijn was voorbij.',
    en: 'This application was destroyed. The time that it is kept was over.',
  },
  'wrong-state': {
    nl: 'Dit kan nu niet meer: er is al iets veranderd. Laad de pagina opnieuw om te zien hoe het staat.',
    en: 'This is not possible any more: something has changed. Reload the page to see how it stands.',
  },
  'changed-meanwhile': {
    nl: 'Iemand anders was net bezig met hetzelfde. Kijk of het nog nodig is en probeer het dan opnieuw.',
    en: 'Somebody else just worked on the same. See whether it is still needed and try again.',
  },
  'books-differ': {
    nl: 'Het budget klopt niet met het grootboek. De maand blijft open. Waarschuw de beheerder.',
    en: 'The budget does not agree with the ledger. The month stays open. Warn the administrator.',
  },
  'link-unusable': {
    nl: 'Deze link werkt niet (meer), of de geboortedatum klopt niet. Vraag de regio om een nieuwe link.',
    en: 'This link does not work (any more), or the birth date is not right. Ask the region for a new link.',
  },
  'no-budget': {
    nl: 'Er is nu niet genoeg geld op het budget. Dit kan pas als er weer geld vrijkomt.',
    en: 'There is not enough money in the budget now. This is possible once money comes free again.',
  },
  'facts-unknown': {
    nl: 'Er ontbreken nog feiten. Vul ze aan, of zet de regel opzij met een reden.',
    en: 'Facts are still missing. Add them, or set the rule aside with a reason.',
  },
  'check-failed': {
    nl: 'Een controle is mislukt. Verbeter het feit, zet de regel opzij met een reden, of wijs af.',
    en: 'A check failed. Correct the fact, set the rule aside with a reason, or refuse.',
  },
  'nothing-to-recover': {
    nl: 'Er is niets terug te vorderen: alles wat betaald of toegezegd is, is verdiend.',
    en: 'There is nothing to claim back: all that was paid or promised was earned.',
  },
  'offset-not-allowed': {
    nl: 'Verrekenen mag hier niet. Het mag alleen met dezelfde werkgever en als beide regelingen het toestaan.',
    en: 'Set-off is not allowed here: only with the same employer, and where both schemes allow it.',
  },
  'recovery-barred': {
    nl: 'Dit is langer dan vijf jaar geleden betaald. Het kan niet meer worden teruggevorderd.',
    en: 'This was paid more than five years ago. It can no longer be claimed back.',
  },
  'reply-term-running': {
    nl: 'De werkgever mag nog reageren. Beslissen kan na de reactie, of als de termijn voorbij is.',
    en: 'The employer may still reply. You can decide after the reply, or once the term has passed.',
  },
  'term-passed': {
    nl: 'De termijn hiervoor is voorbij. Beslis op de aanvraag zoals die er ligt.',
    en: 'The term for this has passed. Decide on the application as it is.',
  },
  'term-running': {
    nl: 'De termijn loopt nog. Dit kan pas als die voorbij is.',
    en: 'The term is still running. This is possible once it has passed.',
  },
  'taken-by-another': {
    nl: 'Een collega heeft deze zaak op naam. Overleg, of neem de zaak over.',
    en: 'A colleague has taken this case. Talk to them, or take it over.',
  },
  'input-invalid': {
    nl: 'Er is iets niet goed ingevuld. Verbeter wat hieronder of hierboven is aangewezen.',
    en: 'Something is not filled in right. Correct what is pointed out.',
  },
  'no-debtor-account': {
    nl: 'Voor deze regio is nog geen rekening bekend waarvan wij betalen. Vraag de beheerder om die toe te voegen.',
    en: 'The region has no account to pay from yet. Ask the administrator to add it.',
  },
  'nothing-payable': {
    nl: 'Er is in deze regio nu niets te betalen.',
    en: 'There is nothing to pay in this region now.',
  },
  'import-in-progress': {
    nl: 'Het bankbestand wordt nog verwerkt. Stuur hetzelfde bestand nog eens: het gaat verder waar het was.',
    en: 'The bank report is still being taken in. Send the same file again: it goes on where it was.',
  },
  'sealing-in-progress': {
    nl: 'De batch wordt nog gemaakt. Probeer het over een paar seconden opnieuw: er komt geen tweede batch.',
    en: 'The batch is still being made. Try again in a few seconds: no second batch will come of it.',
  },
  'batch-in-progress': {
    nl: 'Aan deze batch wordt nog gewerkt. Doe het nog een keer: het gaat verder waar het was.',
    en: 'This batch is still being worked on. Do it once more: it goes on where it was.',
  },
  'execution-day-passed': {
    nl: 'De betaaldag van deze batch is voorbij. Trek de batch in en maak een nieuwe voor de dag die wordt voorgesteld.',
    en: 'The day to pay of this batch has passed. Withdraw the batch and make a new one for the day that is proposed.',
  },
  'not-released': {
    nl: 'De batch is nog niet vrijgegeven. Een collega van financiën moet dat eerst doen.',
    en: 'The batch has not been released. A colleague of finance must do that first.',
  },
  'not-your-organisation': {
    nl: 'U bent ingelogd voor een ander bedrijf dan waarvoor u dit doet. Log in met het account van dat bedrijf.',
    en: 'You are signed in for another company than you do this for. Sign in with the account of that company.',
  },
  'window-closed': {
    nl: 'U kunt voor deze regeling nu niet aanvragen. Kijk bij de regeling wanneer het kan.',
    en: 'You cannot apply for this scheme now. See with the scheme when you can.',
  },
  'scheme-not-handled-here': {
    nl: 'Deze regeling vraagt u niet hier aan. Kijk bij de regeling waar wel.',
    en: 'You do not apply for this scheme here. See with the scheme where you can.',
  },
  'idempotency-key-reused': {
    nl: 'Dit was al verstuurd, met andere gegevens. Kijk eerst of het is aangekomen.',
    en: 'This was sent before, with other data. See first whether it arrived.',
  },
  'body-too-large': {
    nl: 'Dit is te veel in een keer. Maak teksten korter.',
    en: 'This is too much at once. Make texts shorter.',
  },
  'too-many-requests': {
    nl: 'Er komen nu te veel verzoeken binnen. Wacht een minuut en probeer het opnieuw. Wat u hebt ingevuld, blijft staan.',
    en: 'Too many requests come in now. Wait a minute and try again. What you typed is still there.',
  },
  'try-again': {
    nl: 'Het is nu erg druk. Probeer het over een paar seconden opnieuw. Er gebeurt niets dubbel.',
    en: 'It is very busy now. Try again in a few seconds. Nothing is done twice.',
  },
};

/** What a code alone says, before anything was tried. */
export const codeInWords = (code: string): Both =>
  words[code] ?? { nl: 'Dit kan nu niet.', en: 'This is not possible now.' };

/** @returns the words for its code; for a code without words what the API itself says, in English */
export function refusalInWords(problem: Problem): Both {
  const known = words[problem.code];
  if (known !== undefined) return known;
  if (problem.status === 401) return words.unauthorized as Both;
  if (problem.status >= 500) {
    return {
      nl: 'Er ging iets mis aan onze kant. Probeer het over een paar minuten opnieuw. Wat u hebt ingevuld, blijft staan.',
      en: 'Something went wrong on our side. Try again in a few minutes. What you typed is still there.',
    };
  }
  const said = problem.detail || problem.title;
  return { nl: `Dit kon niet worden gedaan: ${said}`, en: `This could not be done: ${said}` };
}
