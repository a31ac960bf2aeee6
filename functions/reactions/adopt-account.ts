import * as z from 'zod';
import { system } from '../../domain/actor';
import { amsterdamDate } from '../../domain/calendar';
import { ok } from '../../domain/result';
import { eventName } from '../../events/catalogue';
import type { Envelope } from '../../events/envelope';
import { queueReaction } from '../runtime/reaction';
import { correlatedBy } from '../runtime/work';
import { loadAccount } from '../store/accounts';
import { adoption } from '../store/adopt-account';
import { loadApplications } from '../store/applications';
import { commitBankAccount } from '../store/bank-accounts';
import { decideAndCommit } from '../store/commit-move';
import { payeeOf } from '../store/gates';
import { mendReturned } from '../store/mend-returned';

/** One event after the other, for two of one employer would only disturb each other. What fails comes again alone. */
export const handler = queueReaction('adopt-account', async (events) => {
  const failed = new Map<string, unknown>();
  for (const event of events) {
    try {
      await correlatedBy(event.correlationid, () => reactTo(event));
    } catch (error) {
      failed.set(event.id, error);
    }
  }
  return failed;
});

async function reactTo(event: Envelope): Promise<void> {
  switch (eventName(event.type)) {
    case 'application.granted':
      return adoptStated(granted.parse(event.data).applicationId, event.time);
    case 'account.confirmed':
      await mendReturned(confirmed.parse(event.data), event.time);
      return;
    case 'payment.rejected':
    case 'payment.returned': {
      const [application] = await loadApplications([granted.parse(event.data).applicationId]);
      if (application !== undefined) await mendReturned(payeeOf(application), event.time);
    }
  }
}

const granted = z.object({ applicationId: z.string() });
const confirmed = z.object({ region: z.string(), organisation: z.string() });

/** The account that a granted application stated. Asked again it changes nothing: it is in use, or asked for, by then. */
async function adoptStated(applicationId: string, now: string): Promise<void> {
  const done = await decideAndCommit(async () => {
    const [[application], account] = await Promise.all([loadApplications([applicationId]), loadAccount(applicationId)]);
    if (application === undefined) throw new Error(`application ${applicationId} is gone`);
    if (account === null) return ok(null);
    // Who of the employer sent the form is not kept with it: the application stands for them.
    const statedBy = { sub: `application:${applicationId}`, role: 'employer' };
    const said = { statedAt: account.recordedAt || application.receivedAt, statedBy };
    const change = await adoption(application, account, said, amsterdamDate(now));
    return change === null ? ok(null) : commitBankAccount(change, { actor: system, now });
  });
  if (!done.ok)
    throw new Error(`the account of application ${applicationId} was not taken over: ${done.refusal.detail}`);
}
