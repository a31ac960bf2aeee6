import { remindOfHold } from '../../domain/application/hold-ending';
import { endLapsed, lapse } from '../../domain/claim/lapse';
import { remind } from '../../domain/claim/remind';
import { scheduledReaction } from '../runtime/reaction';
import { loadRecoveryOf } from '../store/recoveries';
import { forApplication, forClaim, sweep } from './sweep/sweep';

const rule = 'lapse-claims';

/** One rule for all that follows on a claim's opening: what is late is done in order, a reminder before the lapse. */
export const handler = scheduledReaction(rule, (schedule) =>
  sweep(
    {
      rule,
      kinds: {
        remind: forClaim('remind', ({ application }, claim, today) => remind(application, claim, today)),
        lapse: forClaim('lapse', ({ application }, claim, today) => lapse(application, claim, today)),
        release: forClaim('release', async (found, claim, today) =>
          endLapsed({ ...found, recovery: await loadRecoveryOf(found) }, claim, found.now, today),
        ),
        'hold-ending': forApplication('hold-ending', remindOfHold),
      },
    },
    schedule,
  ),
);
