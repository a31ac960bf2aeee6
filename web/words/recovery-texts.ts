import type { RecoveryGround } from '../../domain/recovery/record';
import type { Both } from '../language/language';
import type { Motivation } from './motivations';

/** Texts to choose from for what is written about a recovery. They go into a letter, which is Dutch. */

const because: Readonly<Record<RecoveryGround, string>> = {
  'ended-early':
    'De jongere werkte niet meer bij u op de dag waarop u het geld verdiend moest hebben. Daarom hebt u te veel geld gekregen.',
  hours: 'De jongere werkte minder uren bij u dan de regeling vraagt. Daarom hebt u te veel geld gekregen.',
  fraud:
    'U hebt ons gegevens gegeven die niet klopten, en u wist dat. Met de juiste gegevens had u dit geld niet gekregen.',
  withdrawn: 'U hebt uw aanvraag ingetrokken. Het geld dat wij al betaalden, moet daarom terug.',
  'incorrect-information':
    'De gegevens in uw aanvraag klopten niet. Met de juiste gegevens had u minder geld gekregen.',
  'other-breach': 'U hebt zich niet gehouden aan een verplichting van de regeling. Daarom moet u geld terugbetalen.',
  revoked: 'Wij hebben de toekenning ingetrokken of lager vastgesteld.',
};

export const intentionTexts = (ground: RecoveryGround): readonly Motivation[] => [
  { label: { nl: 'Tekst bij deze reden', en: 'Text for this ground' }, text: because[ground] },
];

const labelled = (nl: string, en: string): Both => ({ nl, en });

export const establishTexts: readonly Motivation[] = [
  {
    label: labelled('Geen reactie', 'No reply'),
    text: 'U hebt niet gereageerd op ons voornemen. Wij zien geen reden om anders te beslissen.',
  },
  {
    label: labelled('Reactie verandert het niet', 'The reply changes nothing'),
    text: 'Wij hebben uw reactie gelezen. Die verandert ons oordeel niet: u hebt dit deel van het geld niet verdiend.',
  },
];

export const dropTexts: readonly Motivation[] = [
  {
    label: labelled('Reactie overtuigt', 'The reply convinces'),
    text: 'Uit uw reactie blijkt dat u het geld wel hebt verdiend. Daarom vragen wij niets terug.',
  },
  {
    label: labelled('Vergissing', 'A mistake'),
    text: 'De gegevens waarop wij ons voornemen baseerden, kloppen niet. Daarom vragen wij niets terug.',
  },
];
