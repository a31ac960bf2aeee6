import type { DispatchChannel, UndeliverableCause } from '../../domain/letter/dispatch';
import type { Both } from '../language/language';

export { letterKindWords } from '../../domain/letter/kind-words';

/** How a letter went, as the beginning of a line. */
export const channelWords: Readonly<Record<DispatchChannel, Both>> = {
  mail: { nl: 'Gemaild', en: 'Mailed' },
  post: { nl: 'Per post verstuurd', en: 'Sent by post' },
  'handed-over': { nl: 'Overhandigd', en: 'Handed over' },
  portal: { nl: 'Geopend op deze website', en: 'Opened on this website' },
};

export const undeliverableWords: Readonly<Record<UndeliverableCause, Both>> = {
  bounce: { nl: 'Mail kwam niet aan', en: 'Mail did not arrive' },
  complaint: { nl: 'Ontvanger wil deze mail niet', en: 'The receiver does not want this mail' },
  rejected: { nl: 'Mail kon niet worden verstuurd', en: 'Mail could not be sent' },
};
