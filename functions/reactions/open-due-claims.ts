import { open } from '../../domain/claim/open';
import { scheduledReaction } from '../runtime/reaction';
import { forClaim, sweep } from './sweep/sweep';

const rule = 'open-due-claims';

export const handler = scheduledReaction(rule, (schedule) =>
  sweep(
    {
      rule,
      kinds: { open: forClaim('open', ({ application }, claim, today) => open(application, claim, today)) },
    },
    schedule,
  ),
);
