import type { IntakeChannel } from '../../domain/application/intake-record';
import type { Both } from '../language/language';

/** How something came in otherwise than by the form. */
export const channelWords: Readonly<Record<IntakeChannel, Both>> = {
  post: { nl: 'per post', en: 'by post' },
  counter: { nl: 'aan de balie', en: 'at the counter' },
  mail: { nl: 'per e-mail', en: 'by email' },
};
