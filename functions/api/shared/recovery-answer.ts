import { amsterdamDate } from '../../../domain/calendar';
import { transferCents } from '../../../domain/claim/record';
import { objectionEndsOn } from '../../../domain/decision-term';
import { owes, reversedIn } from '../../../domain/recovery/collect';
import { evaluate } from '../../../domain/recovery/evaluate';
import { mayOffset } from '../../../domain/recovery/offset';
import { type Entry, isEstablished, owedOf, type Recovery, type RecoveryLine } from '../../../domain/recovery/record';
import { linesOf } from '../../../domain/recovery/standing';
import { employerClaims } from '../../store/employer-claims';
import { loadRegion } from '../../store/regions';
import type { RecoveryAnswer } from '../answers/recovery';
import type { OpenRecovery } from './recovery';
import { entryMayReverse, recoveryMayNow } from './recovery-may-now';
import { recoverySummaryOf } from './recovery-summary';
import type { Asking } from './sight';

/** What this reader may see: what was written goes to the employer itself, officers and auditors. */
function sightOf({ application }: OpenRecovery, { guard }: Asking) {
  return {
    texts: guard.tells(application, 'text'),
    office: guard.tells(application, 'office'),
    finance: guard.roles(application).includes('finance'),
  };
}

export async function recoveryAnswerOf(found: OpenRecovery, asking: Asking): Promise<RecoveryAnswer> {
  const { recovery, posted } = found;
  const { caller, today } = asking;
  const sight = sightOf(found, asking);
  const free = (text: string | null) => (sight.texts ? text : null);
  const lines = (all: readonly RecoveryLine[]) =>
    all.map((line) => ({ ...line, reason: sight.texts ? line.reason : null }));
  const { intention, reply, decision } = recovery;
  return {
    ...recoverySummaryOf(recovery, today),
    causeText: free(recovery.causeText),
    changes: sight.texts ? found.application.changes : null,
    legalNature: found.scheme.legalNature,
    article: recovery.article,
    objection: objectionOf(found),
    payTo: isEstablished(recovery) ? await payToOf(recovery) : null,
    intention: intention && {
      motivation: free(intention.motivation),
      intendedAt: intention.intendedAt,
      replyBy: intention.replyBy,
      mine: intention.intenderSub === caller.sub,
    },
    earnedAtMostCents: recovery.earnedAtMostCents,
    reply: reply && { text: free(reply.text), repliedAt: reply.repliedAt },
    decision: decision && {
      outcome: decision.outcome,
      motivation: free(decision.motivation),
      decidedAt: decision.decidedAt,
      mine: decision.deciderSub === caller.sub,
    },
    lines: lines(recovery.lines),
    now: nowOf(found, asking, lines),
    plan: recovery.plan,
    writeOff: sight.office ? writeOffOf(recovery, caller.sub) : null,
    entries: posted.map((entry) => entryOf(found, entry, asking, sight.office)),
    offsetClaims: sight.finance ? await offsetClaimsOf(found) : [],
    mayNow: recoveryMayNow(found, asking),
  };
}

/** Six weeks from the day after the decision is made known (Awb 6:7), as the letter says. */
function objectionOf({ recovery, scheme }: OpenRecovery): RecoveryAnswer['objection'] {
  const { decision } = recovery;
  if (decision?.outcome !== 'establish' || scheme.legalNature !== 'subsidy') return null;
  const { name, objectionAddress } = scheme.authority;
  return { lastDay: objectionEndsOn(amsterdamDate(decision.decidedAt)), address: objectionAddress ?? name };
}

async function payToOf({ region }: Recovery): Promise<RecoveryAnswer['payTo']> {
  const debtor = (await loadRegion(region))?.debtor ?? null;
  return debtor && { name: debtor.name, iban: debtor.iban };
}

function nowOf(
  found: OpenRecovery,
  { guard, now, today }: Asking,
  shown: (all: readonly RecoveryLine[]) => RecoveryAnswer['lines'],
): RecoveryAnswer['now'] {
  const lines = linesOf(found, found.recovery.earnedAtMostCents, today);
  const differs = evaluate(found, guard.actor(found.application), now, today) !== null;
  return { lines: shown(lines), owedCents: owedOf({ lines }), differs };
}

function writeOffOf({ writeOff }: Recovery, sub: string): RecoveryAnswer['writeOff'] {
  if (writeOff === null) return null;
  const { status, amountCents, reason, requestedAt, requesterSub, decision } = writeOff;
  return {
    ...{ status, amountCents, reason, requestedAt },
    mine: requesterSub === sub,
    decidedBecause: decision?.reason ?? null,
  };
}

function entryOf(
  found: OpenRecovery,
  entry: Entry,
  asking: Asking,
  office: boolean,
): RecoveryAnswer['entries'][number] {
  const { entryId, kind, amountCents, on, at, byRole, bankReference, claimId, reason, reverses, movements } = entry;
  const reversal = reversedIn(found.posted).has(entryId) ? found.posted.find((one) => one.reverses === entryId) : null;
  return {
    ...{ entryId, kind, amountCents, on, at, byRole, bankReference, claimId, reverses, movements },
    reason: office ? reason : null,
    reversedBy: reversal?.entryId ?? null,
    mayReverse: entryMayReverse(found, entry, asking),
  };
}

/** Payable claims of the same employer and region that the schemes allow to be set off against. */
async function offsetClaimsOf(found: OpenRecovery): Promise<RecoveryAnswer['offsetClaims']> {
  const { application, scheme } = found;
  if (!scheme.recovery.offset || !owes(found).ok) return [];
  const all = await employerClaims(application);
  return all
    .filter((one) => mayOffset(found, { ...one, claims: [one.claim] }).ok)
    .map(({ claim, application: other }) => ({
      claimId: claim.id,
      number: other.number,
      schemeId: other.schemeId,
      amountCents: transferCents(claim),
    }));
}
