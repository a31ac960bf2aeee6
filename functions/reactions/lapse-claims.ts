import { lapse, releaseLapsed } from '../../domain/claim/lapse';
import { scheduledReaction } from '../runtime/reaction';
import { sweep } from './sweep/sweep';

const rule = 'lapse-claims';

export const handler = scheduledReaction(rule, (schedule) =>
  sweep(
    {
      rule,
      kinds: {
        lapse: ({ application }, claim, today) => lapse(application, claim, today),
        release: ({ application, claims }, claim, today) => releaseLapsed(application, claims, claim, today),
      },
    },
    schedule,
  ),
);
