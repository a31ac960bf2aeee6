import type { Actor } from '../../../domain/actor';
import { change } from '../../../domain/application/change';
import type { Application } from '../../../domain/application/record';
import { addDays } from '../../../domain/calendar';
import { approve } from '../../../domain/claim/approve';
import { assess } from '../../../domain/claim/assess';
import { submitEvidence } from '../../../domain/claim/evidence';
import { open as openClaim } from '../../../domain/claim/open';
import { type Claim, transferCents } from '../../../domain/claim/record';
import { cents } from '../../../domain/money';
import type { Move } from '../../../domain/move';
import { freed } from '../../../domain/payout/free';
import { batched, lineOf } from '../../../domain/payout/seal';
import { mended, paid, rejected } from '../../../domain/payout/settle';
import { receive, refund } from '../../../domain/recovery/collect';
import { decideRecovery } from '../../../domain/recovery/decide';
import { evaluate } from '../../../domain/recovery/evaluate';
import type { RecoveryMove } from '../../../domain/recovery/move';
import { setOff } from '../../../domain/recovery/offset';
import { balanceOf } from '../../../domain/recovery/record';
import { reverse } from '../../../domain/recovery/reverse';
import { intend, open } from '../../../domain/recovery/start';
import { askWriteOff, decideWriteOff } from '../../../domain/recovery/write-off';
import type { Result } from '../../../domain/result';
import { employer, finance, first, otherFinance, second } from './recovery-fixtures';

import { type Command, cash, claimsOf, foundOf, type House, must, nowOf, scheme } from './recovery-lives';

const ends = ['2026-10-15', '2026-12-31', '2027-04-15', '2027-02-28'] as const;
const amounts = [1, 33_333, 120_000, 180_000, 250_001] as const;

export function onAward(application: Application, { kind, way }: Command): Result<Move> | undefined {
  return kind === 'change' ? change(application, { endedOn: ends[way % ends.length] ?? ends[0] }) : undefined;
}

export function onClaim(
  house: House,
  application: Application,
  claims: readonly Claim[],
  claim: Claim,
  { kind, way }: Command,
): Result<Move> | undefined {
  const [now, day] = [nowOf(house), house.day];
  const of = { application, claims, claim };
  const ok = (value: Move): Result<Move> => ({ ok: true, value });
  const outcome = { code: null, at: now, bookedOn: day } as const;
  switch (kind) {
    case 'due':
      return openClaim(application, claim, day);
    case 'evidence': {
      const employment = [{ from: '2026-09-01', to: null, hoursPerWeek: 32 }];
      return submitEvidence(application, scheme, claim, { employment, documents: [], statementBy: 'D' }, now, day);
    }
    case 'assess': {
      const input = { outcome: way < 20 ? 'confirm' : 'refuse', motivation: 'Ja.', overrides: [] } as const;
      return assess(application, scheme, claim, input, first, now, day);
    }
    case 'approve': {
      const input = { outcome: way < 20 ? 'approve' : 'return', motivation: 'Ja.' } as const;
      return approve({ ...of, scheme }, input, second, now, day);
    }
    case 'seal': {
      if (claim.status !== 'approved' || transferCents(claim) === 0) return undefined;
      const line = lineOf('01KBATCH00000000000000000', 1, {
        application,
        claim,
        creditor: { name: 'x', iban: 'x' },
        costCentre: null,
      });
      must(line.amountCents === transferCents(claim), 'a line carries what is left after set-off');
      return ok(batched(application, claim, line));
    }
    case 'free':
      return claim.status === 'batched' ? ok(freed(application, claim)) : undefined;
    case 'pay':
      if (claim.status !== 'batched') return undefined;
      cash(house, application.id, transferCents(claim));
      return ok(paid(of, { ...outcome, status: 'paid' }));
    case 'reject':
      return claim.status === 'batched' ? ok(rejected(of, { ...outcome, status: 'rejected' })) : undefined;
    case 'mend':
      return mended(application, claim);
    default:
      return undefined;
  }
}

export function onRecovery(
  house: House,
  application: Application,
  { kind, pick, way }: Command,
): RecoveryMove | undefined {
  const [now, day] = [nowOf(house), house.day];
  const base = foundOf(house, application);
  const asked = (result: Result<RecoveryMove>) => (result.ok ? result.value : undefined);
  if (kind === 'evaluate') return evaluate(base, first, now, day) ?? undefined;
  if (kind === 'open') {
    const by: Actor = way % 2 === 0 ? first : employer;
    return asked(open(base, { applicationId: application.id, text: `Nr. ${house.nth}` }, by, now, day));
  }
  const { recovery } = base;
  if (recovery === null) return undefined;
  const found = { ...base, recovery, posted: house.posted.get(application.id) ?? [] };
  const amountCents = cents(amounts[way % amounts.length] ?? 1);
  switch (kind) {
    case 'intend': {
      const ground = (['ended-early', 'fraud', 'withdrawn', 'other-breach'] as const)[way % 4] ?? 'fraud';
      const atMost = ground === 'other-breach' ? { earnedAtMostCents: cents(100_001) } : {};
      return asked(intend(found, { ground, motivation: 'Ja.', ...atMost }, first, now, day));
    }
    case 'decide':
      return asked(decideRecovery(found, { outcome: 'establish', motivation: 'Ja.' }, second, now, addDays(day, 20)));
    case 'drop':
      return asked(decideRecovery(found, { outcome: 'drop', motivation: 'Nee.' }, second, now, day));
    case 'receive':
      return asked(
        receive(found, { amountCents, receivedOn: day, bankReference: `in-${house.nth}` }, finance, now, day),
      );
    case 'refund': {
      const most = Math.max(1, -balanceOf(recovery));
      const amount = cents(Math.min(amountCents, most));
      return asked(
        refund(found, { amountCents: amount, paidOn: day, bankReference: `out-${house.nth}` }, finance, now, day),
      );
    }
    case 'offset': {
      const other = [...house.claims.values()][pick % 6];
      const theirs = other && house.applications.get(other.applicationId);
      if (other === undefined || theirs === undefined) return undefined;
      const most = Math.max(1, Math.min(balanceOf(recovery), transferCents(other)));
      const amount = cents(way % 3 === 0 ? Math.min(amountCents, most) : most);
      const of = { application: theirs, scheme, claims: claimsOf(house, theirs.id), claim: other };
      return asked(setOff(found, of, amount, finance, now, day));
    }
    case 'ask':
      return asked(
        askWriteOff(
          found,
          { amountCents: cents(Math.min(amountCents, Math.max(1, balanceOf(recovery)))), reason: 'x' },
          finance,
          now,
        ),
      );
    case 'agree':
      return asked(
        decideWriteOff(found, { outcome: way < 20 ? 'approve' : 'refuse', reason: 'Ja.' }, otherFinance, now, day),
      );
    case 'reverse': {
      const entry = found.posted[way % Math.max(1, found.posted.length)];
      if (entry === undefined) return undefined;
      const claim = house.claims.get(entry.claimId ?? '');
      const theirs = claim && house.applications.get(claim.applicationId);
      const of = claim && theirs && { application: theirs, scheme, claims: claimsOf(house, theirs.id), claim };
      return asked(reverse(found, { entryId: entry.entryId, reason: 'x' }, of ?? null, finance, now, day));
    }
    default:
      return undefined;
  }
}
