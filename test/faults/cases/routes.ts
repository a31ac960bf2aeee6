import { entry, rejected, statement } from '../bank-reports';
import * as c from '../commands';
import { destructionList, letterOf, linesOf, one, paidReport, pdf, sha256, type World } from '../world';
import { type Case, route } from './case';

const [first, second] = c.organisations;
const a = (world: World) => world.name('a');
const claimA = (world: World) => `${a(world)}-1`;
const batch = (world: World) => world.name('batch');
const references = (world: World) => linesOf(world, batch(world)).map(({ endToEndId }) => endToEndId);

/** Some lines paid, some sent back: what a bank may tell at once. */
export const mixed = (world: World): string => {
  const [paid, ...others] = linesOf(world, batch(world));
  if (paid === undefined) throw new Error('a batch without lines');
  const told = [entry({ ...paid, status: 'paid' }, '2026-11-19')];
  return statement('S2', [...told, ...others.map((line) => entry({ ...line, status: 'paid' }, '2026-11-19'))].join(''));
};

const returned = (world: World) => paidReport(world, batch(world), 'S3', '2026-11-23', 'returned');

export const routes: readonly Case[] = [
  route('stop-destruction', 'withdrawn', 'an objection', (world) => c.records.stop(world.name('d'))),
  route('lift-destruction-stop', 'stopped', 'by a colleague', (world) =>
    c.records.lift(world.name('d'), world.name('stop')),
  ),
  route('strike-destruction-line', 'listed', 'one line', (world) =>
    c.records.strike(destructionList, `case#${world.name('d')}`),
  ),
  route('review-destruction-list', 'listed', 'by a second', () => c.records.review(destructionList)),
  route('decide-destruction-list', 'reviewed', 'approved', () => c.records.decide(destructionList, 'approve')),
  route('decide-destruction-list', 'reviewed', 'returned', () => c.records.decide(destructionList, 'return')),
  {
    ...route('give-subject-access', 'reserved', 'of one case', () => c.records.subjectAccess(1)),
    again: ['opened', 'processing'],
  },
  {
    ...route('open-person', 'reserved', 'by an auditor', (world) => c.records.openPerson(a(world))),
    again: ['opened', 'processing'],
  },
  // Each opening is recorded, and is one.
  {
    ...route('get-letter', 'granted', 'by the employer', (world) =>
      c.letters.open(a(world), letterOf(world, a(world), 'grant').letterId, first),
    ),
    again: ['dispatch', 'processing'],
  },
  // Made and recorded each time; the file of the same records at another moment is another.
  {
    ...route('make-court-file', 'granted', 'by an officer', (world) => c.letters.courtFile(a(world))),
    again: ['opened', 'processing'],
  },
  route('register-dispatch', 'granted', 'by post', (world) =>
    c.letters.dispatched(a(world), letterOf(world, a(world), 'grant').letterId),
  ),
  // A link is told once: whoever did not hear it is given another, and the first one ends.
  {
    ...route('make-youth-link', 'granted', 'the first', (world) => c.youth.link(a(world))),
    again: ['event', 'published', 'youth-link', 'opened', 'processing'],
  },
  // Each time that it may have been seen is recorded.
  {
    ...route('visit-youth', 'linked', 'in time', (world) => c.youth.visit(world.name('token'))),
    again: ['event', 'published', 'youth-link', 'opened', 'processing'],
  },
  route('answer-youth-visit', 'visited', 'all is right', (world) => c.youth.confirm(world.name('token'))),
  route('answer-youth-visit', 'visited', 'something is wrong', (world) => c.youth.correct(world.name('token'))),
  {
    ...route('get-youth-contact', 'corrected', 'by an officer', (world) => c.youth.contact(a(world))),
    again: ['opened', 'processing'],
  },
  route('handle-youth-correction', 'corrected', 'taken over', (world) => c.youth.handle(a(world))),
  route('save-region', 'empty', 'the first time', c.saveRegion),
  route('draft-scheme', 'region', 'a new scheme', () => c.draftScheme(c.aScheme(one))),
  route('publish-scheme', 'drafted', 'its first version', () => c.publishScheme(one, 1)),
  route('publish-scheme', 'raised', 'with a higher cap, while some wait', () => c.publishScheme(one, 2)),
  route('pause-scheme', 'waiting', 'while some wait', () => c.pauseScheme(one, true)),
  route('pause-scheme', 'paused', 'resumed', () => c.pauseScheme(one, false)),
  route('refuse-for-ceiling', 'unwilling', 'one who does not wait, and one who does', (world) =>
    c.waitingList.refuse(one, [world.name('f'), world.name('d')]),
  ),
  route('end-waiting-list', 'waiting', 'while some wait', () => c.waitingList.end(one)),
  route('submit-application', 'published', 'the first', () =>
    c.submit({ schemeId: one, youth: 1, organisation: first }),
  ),
  route('submit-application', 'waiting', 'with nothing left', () =>
    c.submit({ schemeId: one, youth: 9, organisation: second }),
  ),
  route('withdraw-application', 'waiting', 'of who waits', (world) => c.of.withdraw(world.name('d'), second)),
  route('withdraw-application', 'waiting', 'of who has money, while others wait', (world) =>
    c.of.withdraw(a(world), first),
  ),
  route('withdraw-application', 'granted', 'after the grant', (world) => c.of.withdraw(a(world), first)),
  route('change-placement', 'granted', 'ended too early', (world) =>
    c.of.change(a(world), first, { endedOn: '2026-10-15' }),
  ),
  route('change-placement', 'granted', 'other hours', (world) =>
    c.of.change(a(world), first, { hours: [{ from: '2026-10-01', hoursPerWeek: 20 }] }),
  ),
  route('change-placement', 'paid', 'ended after a payment', (world) =>
    c.of.change(a(world), first, { endedOn: '2026-10-15' }),
  ),
  route('change-placement', 'reserved', 'another account', (world) =>
    c.of.change(a(world), first, { bankAccount: { iban: c.ibans[1], holderName: 'Nieuwe B.V.' } }),
  ),
  route('record-facts', 'waiting', 'a fact about the youth', (world) =>
    c.of.facts(a(world), [{ field: 'youth.benefit', value: 'none', source: 'Gesprek met de jongere' }]),
  ),
  route('record-facts', 'waiting', 'of who waits: who the youth is', (world) =>
    c.of.facts(world.name('d'), [{ field: 'youth.lastName', value: 'Anders', source: 'Paspoort gezien' }]),
  ),
  route('record-facts', 'paid', 'after a payment: it began later', (world) =>
    c.of.facts(a(world), [{ field: 'placement.hoursPerWeek', value: 20, source: 'Loonstroken gezien' }]),
  ),
  route('assign-application', 'reserved', 'taken', (world) => c.of.assign(a(world), true)),
  // Who asks again is told again: each time somebody may have seen it is recorded.
  {
    ...route('get-person', 'reserved', 'opened by an officer', (world) => c.of.person(a(world))),
    again: ['opened', 'processing'],
  },
  route('decide-application', 'waiting', 'granted', (world) => c.of.decide(a(world), 'grant')),
  route('decide-application', 'waiting', 'rejected, while others wait', (world) => c.of.decide(a(world), 'reject')),
  // Who did not hear of the announced document announces another; nothing was uploaded to the first one.
  {
    ...route('announce-document', 'open', 'a payslip', () =>
      c.announce(c.employerOf(first), pdf, 'application/pdf', sha256(pdf)),
    ),
    again: ['document'],
  },
  {
    ...route('get-document', 'uploaded', 'by its employer', (world) => ({
      name: 'get-document',
      parts: { method: 'GET', path: { documentId: world.name('document') }, caller: c.employerOf(first) },
    })),
    again: ['opened', 'processing'],
  },
  route('submit-evidence', 'open', 'without documents', (world) => c.of.evidence(claimA(world), first)),
  route('submit-evidence', 'uploaded', 'with a document', (world) =>
    c.of.evidence(claimA(world), first, null, [{ id: world.name('document'), kind: 'payslip' }]),
  ),
  route('assess-claim', 'handedIn', 'confirmed', (world) => c.of.assess(claimA(world))),
  route('assess-claim', 'handedIn', 'to be refused', (world) => c.of.assess(claimA(world), 'refuse')),
  route('reply-to-refusal', 'refusing', 'in time', (world) => c.of.reply(claimA(world), first)),
  route('approve-claim', 'assessed', 'approved', (world) => c.of.approve(claimA(world))),
  route('approve-claim', 'assessed', 'returned', (world) => c.of.approve(claimA(world), 'return')),
  route('hold-payment', 'approved', 'before a batch', (world) => c.of.hold(a(world), '2026-12-01')),
  route('release-hold', 'held', 'before its day', (world) => c.of.releaseHold(a(world))),
  route('override-gate', 'cooling', 'of a new account', (world) =>
    c.of.overrideGate(claimA(world), 'account', '2026-11-20'),
  ),
  route('request-account-change', 'approved', 'of who is to be paid', () => c.accounts.ask(first, c.ibans[1])),
  route('check-account-change', 'asked', 'genuine', () => c.accounts.check(first)),
  route('check-account-change', 'asked', 'refused', () => c.accounts.check(first, 'refuse')),
  route('confirm-account-change', 'checked', 'confirmed', () => c.accounts.confirm(first)),
  route('confirm-account-change', 'checked', 'refused', () => c.accounts.confirm(first, 'refuse')),
  route('verify-payee', 'approved', 'a match', () => c.accounts.verify(first, '2026-11-16')),
  route('make-batch', 'approved', 'of three lines', () => c.makeBatch('batch-1', '2026-11-19')),
  route('make-batch', 'held', 'with one left out', () => c.makeBatch('batch-1', '2026-11-19')),
  route('release-batch', 'sealed', 'of three lines', (world) => c.batches.release(batch(world))),
  route('withdraw-batch', 'sealed', 'before its release', (world) => c.batches.withdraw(batch(world))),
  route('recall-batch', 'released', 'asked for', (world) => c.batches.recall(batch(world))),
  route('approve-recall', 'recalling', 'approved', (world) => c.batches.approveRecall(batch(world))),
  route('approve-recall', 'recalling', 'rejected', (world) => c.batches.approveRecall(batch(world), 'reject')),
  route('get-batch-file', 'released', 'of three lines', (world) => c.batches.file(batch(world))),
  route('get-batch-lines', 'released', 'of three lines', (world) => c.batches.csv(batch(world))),
  route('import-bank-report', 'released', 'all paid', (world) => c.batches.report(batch(world), mixed(world))),
  route('import-bank-report', 'released', 'all rejected', (world) =>
    c.batches.report(batch(world), rejected('R1', batch(world), references(world))),
  ),
  route('import-bank-report', 'paid', 'all sent back afterwards', (world) =>
    c.batches.report(batch(world), returned(world)),
  ),
  route('import-bank-report', 'received', 'sent back while it is claimed back', (world) =>
    c.batches.report(batch(world), returned(world)),
  ),
  route('import-bank-report', 'announcedReport', 'uploaded as a document', (world) =>
    c.batches.uploadedReport(batch(world), world.name('report')),
  ),
  route('retry-payment', 'rejected', 'of a rejected one', (world) => c.retryPayment(claimA(world))),
  route('close-month', 'december', 'of a month with payments', () => c.closeMonth(one, '2026-11')),
  route('report-de-minimis', 'granted', 'of two grants', (world) =>
    c.reportAid([a(world), world.name('b')], '2026-08-20'),
  ),
  route('open-recovery', 'paid', 'by an officer', (world) => c.recoveries.open(a(world), '2026-10-15')),
  route('open-recovery', 'paid', 'a withdrawal after the payment', (world) =>
    c.recoveries.openWithdrawal(a(world), first),
  ),
  route('intend-recovery', 'proposed', 'ended early', (world) => c.recoveries.intend(a(world))),
  route('reply-to-recovery', 'intended', 'in time', (world) => c.recoveries.reply(a(world), first)),
  route('decide-recovery', 'intended', 'dropped', (world) => c.recoveries.decide(a(world), 'drop')),
  {
    ...route('decide-recovery', 'intended', 'established after the term', (world) => c.recoveries.decide(a(world))),
    async act(world) {
      await world.house.moveTo('2026-12-14T09:00:00.000Z');
      const { name, parts } = c.recoveries.decide(a(world));
      return world.house.request(name, parts);
    },
  },
  route('evaluate-recovery', 'established', 'with nothing new', (world) => c.recoveries.evaluate(a(world))),
  route('receive-recovery', 'established', 'a part', (world) =>
    c.recoveries.receive(a(world), 50_000, '2026-12-14', 'NTRY-1'),
  ),
  route('receive-recovery', 'established', 'all of it', (world) =>
    c.recoveries.receive(a(world), 120_000, '2026-12-14', 'NTRY-1'),
  ),
  route('refund-recovery', 'overpaid', 'what was too much', (world) =>
    c.recoveries.refund(a(world), 10_000, '2026-12-14', 'OUT-1'),
  ),
  route('offset-recovery', 'offsettable', 'against another award', (world) =>
    c.recoveries.offset(a(world), `${world.name('b')}-2`, 60_000),
  ),
  route('offset-recovery', 'offsettable', 'all of it', (world) =>
    c.recoveries.offset(a(world), `${world.name('b')}-2`, 120_000),
  ),
  route('plan-recovery', 'established', 'in two', (world) =>
    c.recoveries.plan(a(world), [
      { dueOn: '2027-01-15', amountCents: 60_000 },
      { dueOn: '2027-02-15', amountCents: 60_000 },
    ]),
  ),
  route('ask-recovery-write-off', 'established', 'a part', (world) => c.recoveries.askWriteOff(a(world), 20_000)),
  route('decide-recovery-write-off', 'writingOff', 'approved', (world) => c.recoveries.decideWriteOff(a(world))),
  route('decide-recovery-write-off', 'writingOff', 'refused', (world) =>
    c.recoveries.decideWriteOff(a(world), 'refuse'),
  ),
  route('reverse-recovery-entry', 'received', 'a receipt', (world) => c.recoveries.reverse(a(world), 2)),
];
