import { system } from '../../../domain/actor';
import { amsterdamDate } from '../../../domain/calendar';
import { linkDays } from '../../../domain/letter/dispatch';
import { informYouthBy } from '../../../domain/letter/record';
import { makeLink } from '../../../domain/youth/link';
import { tokenOf } from '../../../domain/youth/requests';
import type { Envelope } from '../../../events/envelope';
import { linkSecret } from '../../gateways/pseudonym';
import { optional } from '../../runtime/config';
import type { NamedAction } from '../../store/commit';
import type { LetterRecords } from '../../store/letter-records';
import { hashOf, loadYouthLink, personThere, youthEventAction, youthLinkAction } from '../../store/youth-link';
import type { YouthLinkTold } from './letter-facts';

export interface LinkForYouth {
  /** In memory alone, and in the file. */
  readonly told: YouthLinkTold;
  /** By which it becomes the youth's link, in one with the letter. */
  readonly actions: readonly NamedAction[];
}

/**
 * The link that the letter to the youth brings. Its secret is made of the letter's id by a key that stays in KMS: a repeat
 * has the same one, and it stands nowhere but in the file.
 */
export async function linkForYouth(event: Envelope, { application, region }: LetterRecords): Promise<LinkForYouth> {
  const secret = await linkSecret(event.id);
  const former = await loadYouthLink(application.id);
  const days = linkDays(event.time, informYouthBy(application.receivedAt), region.youthLinkDays);
  const next = makeLink(former, { secretHash: hashOf(secret), now: event.time, days }, system);
  return {
    told: {
      link: `${optional('PUBLIC_URL', '')}/jongere#${tokenOf(application.id, secret)}`,
      linkUntil: amsterdamDate(next.expiresAt),
    },
    actions: [
      youthLinkAction(application.id, former, next),
      personThere(application.id),
      youthEventAction(application, { name: 'youth-link-made', of: String(next.version) }, system, event.time),
    ],
  };
}
