import { dueOfApplication } from '../../domain/application/due';
import { dueOf } from '../../domain/claim/due';
import type { House } from './house/house';
import {
  applicationOf,
  batchOf,
  Contents,
  claimOf,
  groupBy,
  number,
  type Plain,
  parts,
  recoveryOf,
  signs,
  units,
} from './invariants/contents';

/**
 * What must hold of the table at every moment, whatever failed. It reads items and no code of the store; what it finds is
 * told in words, empty when all is well.
 */
export function broken(house: House): string[] {
  const all = new Contents(house);
  return [...budgets(all), ...cases(all), ...lines(all), ...recoveries(all), ...events(all)];
}

/** Each budget is what its ledger comes to, and what its applications hold. */
function budgets(all: Contents): string[] {
  const found: string[] = [];
  const said = (budgetId: string, what: string) => found.push(`budget ${budgetId}: ${what}`);
  const held = heldBy(all);
  const ledgers = groupBy(all.of('ledger-entry'), ({ budgetId }) => String(budgetId));
  for (const budget of all.of('budget')) {
    const budgetId = String(budget.budgetId);
    const sums = new Map<string, number>();
    for (const { lines: moved } of ledgers.get(budgetId) ?? []) {
      for (const line of moved as Plain[]) {
        for (const [part, sign] of Object.entries(signs[String(line.movement)] ?? {})) {
          for (const unit of units) {
            const by = sign * number(line, unit === 'Cents' ? 'amountCents' : 'awards');
            sums.set(part + unit, (sums.get(part + unit) ?? 0) + by);
          }
        }
      }
    }
    for (const unit of units) {
      if (budget[`cap${unit}`] === null) continue;
      const at = (part: string) => number(budget, part + unit);
      for (const part of parts) {
        const comesTo = sums.get(part + unit) ?? 0;
        if (at(part) !== comesTo) said(budgetId, `${part}${unit} is ${at(part)}, its ledger comes to ${comesTo}`);
        if (at(part) < 0 && part !== 'receivable') said(budgetId, `${part}${unit} is ${at(part)}`);
      }
      const inUse = at('available') + at('reserved') + at('committed') + at('paid');
      if (inUse !== at('cap') + at('overshoot')) said(budgetId, `${unit}: ${inUse} is not cap and overshoot`);
    }
    for (const [part, amount] of Object.entries(held.get(budgetId) ?? {})) {
      if (number(budget, part) !== amount) said(budgetId, `${part} is ${budget[part]}, its cases come to ${amount}`);
    }
  }
  return found;
}

/** What applications say they hold of each budget. */
function heldBy(all: Contents): Map<string, Record<string, number>> {
  const held = new Map<string, Record<string, number>>();
  for (const { budgetId } of all.of('budget')) {
    held.set(String(budgetId), { reservedCents: 0, reservedAwards: 0, waitingAwards: 0 });
  }
  for (const application of all.of('application')) {
    const of = held.get(String(application.budgetId));
    const status = String(application.status);
    if (of === undefined) continue;
    const add = (part: string, by: number) => {
      of[part] = (of[part] ?? 0) + by;
    };
    if (status === 'reserved' || status === 'assess') {
      add('reservedCents', number(application, 'heldCents'));
      add('reservedAwards', number(application, 'heldAwards'));
    }
    if (status === 'waiting') add('waitingAwards', 1);
  }
  return held;
}

const inBatch = ['batched'];
const unpaid = ['rejected-by-bank', 'returned-by-bank'];

/** Applications and claims: valid records, in states that go together, with the markers that they imply. */
function cases(all: Contents): string[] {
  const found: string[] = [];
  const claims = groupBy(all.of('claim'), ({ applicationId }) => String(applicationId));
  const markers = new Set(all.of('due').map(({ due, claimId, applicationId }) => `${due} ${claimId ?? applicationId}`));
  const places = groupBy([...all.of('pending'), ...all.of('waiting')], ({ applicationId }) => String(applicationId));
  let due = 0;
  for (const item of all.of('application')) {
    const application = applicationOf(item);
    const { id, status } = application;
    const own = (claims.get(id) ?? []).map((claim) => claimOf(claim));
    const said = (what: string) => found.push(`application ${id} (${status}): ${what}`);
    const granted = status === 'granted' || status === 'completed';
    if (granted !== own.length > 0 && !(status === 'withdrawn' && own.length > 0)) said(`has ${own.length} claims`);
    if (granted && application.decision?.outcome !== 'grant') said('is not decided so');
    if (status === 'rejected' && application.heldCents !== 0) said('holds money');
    const place = places.get(id) ?? [];
    if (place.length !== (status === 'received' || status === 'waiting' ? 1 : 0))
      said(`stands ${place.length} times in line`);
    if (status === 'received' && place[0]?.kind !== 'pending') said('waits with another marker');
    const ended = ['paid', 'refused', 'withdrawn', 'lapsed'];
    if (status === 'completed' && own.some((claim) => !ended.includes(claim.status))) said('has open claims');
    const ofItself = dueOfApplication(application);
    if (ofItself !== null) {
      due += 1;
      if (!markers.has(`${ofItself.kind} ${id}`)) said(`lacks its marker ${ofItself.kind}`);
    }
    for (const claim of own) {
      const { kind } = dueOf(claim) ?? { kind: null };
      if (kind !== null) {
        due += 1;
        if (!markers.has(`${kind} ${claim.id}`)) said(`${claim.id} (${claim.status}) lacks its marker ${kind}`);
      }
      if (inBatch.includes(claim.status) !== (claim.batchId !== null && claim.status === 'batched'))
        said(`${claim.id} is ${claim.status} without a batch`);
      const assessed = ['assessed', 'approved', 'batched', 'paid', ...unpaid].includes(claim.status);
      const sameTwice = claim.assessment?.assessorSub === claim.approval?.approverSub;
      if (assessed && claim.approval !== null && claim.assessment !== null && sameTwice)
        said(`${claim.id}: one pair of eyes`);
    }
  }
  const ids = new Set(all.of('application').map(({ id }) => id));
  for (const [id] of claims) {
    if (!ids.has(id)) found.push(`claims of ${id} without it`);
  }
  if (due !== markers.size) found.push(`${markers.size} due markers, ${due} claims that ask for one`);
  return found;
}

/** Batches: each line once, each claim in one batch at a time, and sums that add up. */
function lines(all: Contents): string[] {
  const found: string[] = [];
  const byBatch = groupBy(all.of('batch-line'), ({ batchId }) => String(batchId));
  const outcomes = new Map(all.of('bank-outcome').map((one) => [`${one.pk} ${one.line}`, one]));
  const claims = new Map(all.of('claim').map((claim) => [String(claim.id), claim]));
  const endToEnd = new Set<string>();
  const live = new Map<string, string>();
  const paidBy = new Map<string, number>();
  for (const item of all.of('batch')) {
    const batch = batchOf(item);
    const said = (what: string) => found.push(`batch ${batch.id} (${batch.status}): ${what}`);
    const own = byBatch.get(batch.id) ?? [];
    if (own.length !== batch.lines) said(`has ${own.length} lines, not ${batch.lines}`);
    const total = own.reduce((sum, line) => sum + number(line, 'amountCents'), 0);
    if (total !== batch.totalCents) said(`comes to ${total}, not ${batch.totalCents}`);
    if (batch.releaserSub !== null && batch.releaserSub === batch.makerSub) said('is released by its maker');
    let open = 0;
    for (const line of own) {
      const reference = String(line.endToEndId);
      if (endToEnd.has(reference)) said(`${reference} is there twice`);
      endToEnd.add(reference);
      const outcome = String(outcomes.get(`${item.pk} ${line.line}`)?.status ?? '');
      const claim = claims.get(String(line.claimId));
      const isLive = claim?.batchId === batch.id && claim.endToEndId === reference && claim.status === 'batched';
      if (isLive) {
        const other = live.get(String(line.claimId));
        if (other !== undefined) said(`${line.claimId} is in ${other} too`);
        live.set(String(line.claimId), batch.id);
        open += 1;
        if (number(claim, 'amountCents') - number(claim, 'offsetCents') !== number(line, 'amountCents'))
          said(`line ${line.line} is not what its claim is`);
      }
      if (outcome === 'paid') paidBy.set(String(line.claimId), (paidBy.get(String(line.claimId)) ?? 0) + 1);
      if (outcome === 'paid' && claim?.endToEndId === reference && claim.status !== 'paid') {
        said(`line ${line.line} was paid, its claim is ${claim.status}`);
      }
    }
    if (
      ['released', 'settled', 'recalling'].includes(batch.status) &&
      batch.releasedAt !== null &&
      batch.openLines !== open
    ) {
      said(`says ${batch.openLines} open lines, there are ${open}`);
    }
    if (batch.status === 'settled' && open > 0) said(`is settled with ${open} open lines`);
  }
  for (const [id, times] of paidBy) if (times > 1) found.push(`claim ${id} was paid ${times} times`);
  for (const [id, claim] of claims) {
    if (claim.status === 'batched' && !live.has(id)) found.push(`claim ${id} is batched in no line`);
    const wasPaid = claim.status === 'paid' && number(claim, 'amountCents') > number(claim, 'offsetCents');
    if (wasPaid && !paidBy.has(id)) found.push(`claim ${id} is paid by no line`);
  }
  return found;
}

function recoveries(all: Contents): string[] {
  const found: string[] = [];
  const byRecovery = groupBy(all.of('recovery-entry'), ({ recoveryId }) => String(recoveryId));
  const budgetOf = new Map(all.of('application').map(({ id, budgetId }) => [String(id), String(budgetId)]));
  const owed = new Map<string, number>();
  for (const item of all.of('recovery')) {
    const recovery = recoveryOf(item);
    const said = (what: string) => found.push(`recovery ${recovery.id} (${recovery.status}): ${what}`);
    const own = byRecovery.get(recovery.id) ?? [];
    if (own.length !== recovery.entries) said(`has ${own.length} entries, not ${recovery.entries}`);
    let receivable = 0;
    for (const entry of own) {
      for (const { kind, amountCents } of entry.movements as { kind: string; amountCents: number }[]) {
        receivable += (signs[kind]?.receivable ?? 0) * amountCents;
      }
    }
    const balance = recovery.principalCents - recovery.collectedCents - recovery.writtenOffCents;
    if (receivable !== balance) said(`its entries come to ${receivable}, it says ${balance}`);
    if (recovery.status === 'settled' && balance !== 0) said(`is settled with ${balance} left`);
    const references = own.filter(({ kind }) => kind === 'receipt').map(({ bankReference }) => bankReference);
    const reversed = new Set(own.map(({ reverses }) => reverses));
    const standing = own.filter(({ kind, entryId }) => kind === 'receipt' && !reversed.has(entryId));
    if (new Set(standing.map(({ bankReference }) => bankReference)).size !== standing.length) {
      said(`the same money was booked twice: ${references.join(', ')}`);
    }
    const budgetId = budgetOf.get(recovery.id) ?? '';
    owed.set(budgetId, (owed.get(budgetId) ?? 0) + balance);
  }
  for (const budget of all.of('budget')) {
    const expected = owed.get(String(budget.budgetId)) ?? 0;
    if (number(budget, 'receivableCents') !== expected) {
      found.push(`budget ${budget.budgetId}: receivable ${budget.receivableCents}, its recoveries come to ${expected}`);
    }
  }
  return found;
}

/** Facts that happen once in the life of what they are about. */
const once = [
  'application.received',
  'application.granted',
  'application.rejected',
  'application.withdrawn',
  'batch.sealed',
  'batch.released',
  'batch.withdrawn',
  'batch.settled',
];

/** Each fact is told by one event. */
function events(all: Contents): string[] {
  const found: string[] = [];
  const ids = new Map<string, number>();
  const facts = new Map<string, number>();
  for (const { eventId, name, pk } of all.of('event')) {
    ids.set(String(eventId), (ids.get(String(eventId)) ?? 0) + 1);
    if (once.includes(String(name))) facts.set(`${pk} ${name}`, (facts.get(`${pk} ${name}`) ?? 0) + 1);
  }
  for (const [id, times] of ids) if (times > 1) found.push(`event ${id} is there ${times} times`);
  for (const [fact, times] of facts) if (times > 1) found.push(`${fact} is told ${times} times`);
  return found;
}

/** What must hold once nothing is under way any more. @param lostMails how often an answer of the mail service was lost */
export function unfinished(house: House, lostMails = 0): string[] {
  const all = new Contents(house);
  const found: string[] = house.dead.map((what) => `given up on: ${what}`);
  const published = new Set(house.published);
  for (const { eventId, name } of all.of('event')) {
    if (!published.has(String(eventId))) found.push(`event ${eventId} (${name}) was never told`);
  }
  const mailed = all.of('mailed').length;
  const mails = house.mails.length;
  if (mails < mailed) found.push(`${mails} mails for ${mailed} that are noted`);
  if (mails > mailed + lostMails) found.push(`${mails} mails for ${mailed} that are noted, ${lostMails} answers lost`);
  return found;
}
