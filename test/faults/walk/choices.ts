import { addDays, amsterdamDate } from '../../../domain/calendar';
import { nextTargetDay } from '../../../domain/holidays';
import { entry, rejected, statement } from '../bank-reports';
import type { Command } from '../commands';
import * as c from '../commands';
import type { House } from '../house/house';

export type Plain = Readonly<Record<string, unknown>>;

export const schemeIds = ['proef-een', 'proef-twee'] as const;
/** Little money for many: lists are long, and what comes free matters. */
export const caps = [
  { amountCents: 1_800_000, awards: 6 },
  { amountCents: 900_000, awards: 40 },
] as const;
const youths = 60;

/** One with de-minimis aid, and one of which the first payment is due on the grant. */
export const schemeOf = (schemeId: string, changes: Readonly<Record<string, unknown>>) =>
  c.aScheme(schemeId, schemeId === schemeIds[0] ? changes : { ...onGrant, ...changes });
const onGrant = {
  stateAid: 'none',
  instalments: [
    { shareBp: 4_000, due: { onGrant: true }, evidence: ['employer-statement'] },
    { shareBp: 6_000, due: { after: 'P3M' }, evidence: ['employer-statement'], lapseAfterDays: 30 },
  ],
};

export const pick = <T>(all: readonly T[], by = 0): T =>
  all[Math.min(all.length - 1, Math.floor(by * all.length))] as T;

/** What could be asked of the house now; numbers from 0 up to 1 choose among what is there. */
export class Choices {
  readonly #house: House;
  readonly #reports = new Map<string, string[]>();
  #keys = 0;

  constructor(house: House) {
    this.#house = house;
  }

  get today(): string {
    return amsterdamDate(this.#house.now);
  }

  lastMonth(): string {
    const date = new Date(`${this.today.slice(0, 7)}-01T00:00:00Z`);
    date.setUTCDate(0);
    return date.toISOString().slice(0, 7);
  }

  items(kind: string): Plain[] {
    const found: Plain[] = [];
    for (const { plain } of this.#house.table.items()) if (plain.kind === kind) found.push(plain);
    return found;
  }

  submission([a = 0, b = 0, d = 0]: readonly number[]): Command {
    this.#keys += 1;
    const youth = 1 + Math.floor(a * youths);
    const organisation = pick(c.organisations, b);
    const schemeId = pick(schemeIds, d);
    return c.submit({ schemeId, youth, organisation, key: `walk-${this.#keys}`, account: a < 0.8 });
  }

  /** What could be done with some application now, the likely things more than once. */
  caseCommands([a = 0, , d = 0, e = 0]: readonly number[]): Command[] {
    const applications = this.items('application');
    if (applications.length === 0) return [];
    // The newest most of all, or a walk would stay with what is long over.
    const application = applications[Math.floor((1 - a * a) * applications.length * 0.999)] as Plain;
    const [id, organisation, status] = [application.id, application.organisation, application.status].map(String) as [
      string,
      string,
      string,
    ];
    const claims = this.items('claim').filter((claim) => claim.applicationId === id);
    const found = claims.flatMap((claim) => this.#claimCommands(claim, organisation, d));
    const day = addDays(this.today, -Math.floor(e * 60));
    const endedOn = day < '2026-09-01' ? '2026-10-01' : day;
    const rare = [
      c.of.facts(id, [
        { field: 'placement.hoursPerWeek', value: 12 + Math.floor(d * 24), source: 'Gebeld met de werkgever' },
      ]),
      c.of.assign(id, d < 0.5),
      c.of.person(id),
      c.of.withdraw(id, organisation),
      c.of.change(id, organisation, { endedOn }),
      c.of.change(id, organisation, { hours: [{ from: day, hoursPerWeek: 10 + Math.floor(d * 30) }] }),
      c.of.facts(id, [{ field: 'youth.lastName', value: `Anders ${Math.floor(d * 5)}`, source: 'Paspoort gezien' }]),
      c.of.hold(id, addDays(this.today, 1 + Math.floor(d * 20))),
      c.of.releaseHold(id),
    ];
    if (['reserved', 'assess', 'waiting'].includes(status)) {
      const decision = c.of.decide(id, 'grant');
      found.push(decision, decision, decision, decision, decision, decision, c.of.decide(id, 'reject'));
    }
    return [...found, pick(rare, d), pick(rare, e)];
  }

  #claimCommands(claim: Plain, organisation: string, d: number): Command[] {
    const id = String(claim.id);
    const times = <T>(one: T, count: number): T[] => Array.from({ length: count }, () => one);
    switch (claim.status) {
      case 'open':
      case 'lapsed':
        return times(c.of.evidence(id, organisation, d < 0.1 ? '2026-10-20' : null), 8);
      case 'submitted':
        return times(c.of.assess(id, d < 0.12 ? 'refuse' : 'confirm'), 8);
      case 'refusal-intended':
        return [c.of.reply(id, organisation), c.of.approve(id), c.of.approve(id, 'return'), c.of.assess(id)];
      case 'assessed':
        return times(c.of.approve(id, d < 0.1 ? 'return' : 'approve'), 8);
      case 'rejected-by-bank':
      case 'returned-by-bank':
        return times(c.retryPayment(id), 3);
      default:
        return [];
    }
  }

  batchCommands([a = 0]: readonly number[]): Command[] {
    this.#keys += 1;
    const make = c.makeBatch(`batch-${this.#keys}`, nextTargetDay(addDays(this.today, 1)));
    const batches = this.items('batch').filter(
      ({ status }) => !['withdrawn', 'recalled', 'settled'].includes(String(status)),
    );
    if (batches.length === 0) return [make];
    const batch = pick(batches, a);
    const id = String(batch.id);
    switch (batch.status) {
      case 'sealed':
        return [c.batches.release(id), c.batches.release(id), c.batches.release(id), c.batches.withdraw(id)];
      case 'released':
        return [
          make,
          make,
          c.batches.recall(id),
          c.batches.approveRecall(id, a < 0.7 ? 'approve' : 'reject'),
          c.batches.file(id),
        ];
      case 'withdrawing':
        return [c.batches.withdraw(id)];
      case 'recalling':
        return [c.batches.approveRecall(id)];
      default:
        return [make];
    }
  }

  /** A bank tells of some lines at a time, again and again, and takes its word back. */
  bankCommands([a = 0, , d = 0, e = 0]: readonly number[]): Command[] {
    const batches = this.items('batch').filter(({ releasedAt }) => releasedAt !== null);
    if (batches.length === 0) return [];
    const id = String(batches[Math.floor((1 - a * a) * batches.length * 0.999)]?.id);
    this.#keys += 1;
    const lines = this.items('batch-line').filter(({ batchId }) => batchId === id);
    const told = new Map(
      this.items('bank-outcome')
        .filter(({ pk }) => pk === `BATCH#${id}`)
        .map((one) => [one.line, one.status]),
    );
    const some = lines.filter((_, nth) => ((nth * 7919 + Math.floor(d * 1000)) % 10) / 10 < 0.7);
    const open = some.filter(({ line }) => !told.has(line) || told.get(line) === 'accepted');
    const paid = some.filter(({ line }) => told.get(line) === 'paid');
    const said = (all: readonly Plain[], status: 'paid' | 'returned') =>
      statement(
        `S${this.#keys}`,
        all
          .map(({ endToEndId, amountCents }) =>
            entry({ endToEndId: String(endToEndId), amountCents: Number(amountCents), status }, this.today),
          )
          .join(''),
      );
    const reports: string[] = [];
    if (open.length > 0) {
      const yes = said(open, 'paid');
      reports.push(
        yes,
        yes,
        yes,
        yes,
        rejected(
          `R${this.#keys}`,
          id,
          open.map((line) => String(line.endToEndId)),
        ),
      );
    }
    if (paid.length > 0) reports.push(said(paid.slice(0, 3), 'returned'));
    const earlier = this.#reports.get(id) ?? [];
    const report = reports.length === 0 || e < 0.15 ? earlier[Math.floor(e * earlier.length)] : pick(reports, e);
    if (report === undefined) return [];
    this.#reports.set(id, [...earlier, report]);
    return [c.batches.report(id, report)];
  }

  recoveryCommands([a = 0, , d = 0]: readonly number[]): Command[] {
    const all = this.items('recovery');
    if (all.length === 0 || d > 0.9) {
      const applications = this.items('application').filter(
        ({ status }) => status === 'granted' || status === 'completed',
      );
      return applications.length === 0 ? [] : [c.recoveries.open(String(pick(applications, a).id), '2026-10-15')];
    }
    const recovery = pick(all, a);
    const [id, organisation] = [String(recovery.id), String(recovery.organisation)];
    this.#keys += 1;
    const balance =
      Number(recovery.principalCents) - Number(recovery.collectedCents) - Number(recovery.writtenOffCents);
    const part = Math.max(1, Math.floor(Math.abs(balance) * (d < 0.3 ? 1 : d < 0.35 ? 1.2 : d)));
    const reference = `NTRY-${this.#keys}`;
    switch (recovery.status) {
      case 'proposed':
        return [c.recoveries.intend(id), c.recoveries.intend(id), c.recoveries.evaluate(id)];
      case 'intended':
        return [
          c.recoveries.reply(id, organisation),
          c.recoveries.decide(id),
          c.recoveries.decide(id),
          c.recoveries.decide(id),
          c.recoveries.decide(id, 'drop'),
        ];
      case 'established':
      case 'settled':
      case 'written-off': {
        const entries = this.items('recovery-entry').filter((one) => one.recoveryId === id);
        const { entryId = 1 } = entries.length === 0 ? {} : (pick(entries, d) as { entryId?: number });
        const claims = this.items('claim').filter(
          ({ status, applicationId }) => status === 'approved' && applicationId !== id,
        );
        const money =
          balance >= 0
            ? c.recoveries.receive(id, part, this.today, reference)
            : c.recoveries.refund(id, part, this.today, reference);
        const amount = Math.min(part, 60_000);
        return [
          money,
          money,
          c.recoveries.evaluate(id),
          c.recoveries.askWriteOff(id, part),
          c.recoveries.decideWriteOff(id, d < 0.5 ? 'approve' : 'refuse'),
          c.recoveries.reverse(id, Number(entryId)),
          ...(claims.length === 0 ? [] : [c.recoveries.offset(id, String(pick(claims, d).id), amount)]),
        ];
      }
      default:
        return [c.recoveries.evaluate(id)];
    }
  }

  accountCommands([a = 0, , d = 0]: readonly number[]): Command[] {
    const organisation = pick(c.organisations, a);
    return [
      c.accounts.ask(organisation, pick(c.ibans, d)),
      c.accounts.check(organisation, d < 0.85 ? 'confirm' : 'refuse'),
      c.accounts.confirm(organisation, d < 0.85 ? 'confirm' : 'refuse'),
      c.accounts.verify(organisation, this.today),
    ];
  }

  schemeCommands([a = 0, , d = 0]: readonly number[]): Command[] {
    const schemeId = pick(schemeIds, a);
    const versions = this.items('scheme').filter((one) => one.schemeId === schemeId);
    const version = versions.length;
    const newest = versions.find((one) => one.version === version);
    if (d < 0.4) return [c.pauseScheme(schemeId, d < 0.2)];
    if (newest?.status === 'draft') return [c.publishScheme(schemeId, version)];
    const awards = 4 + Math.floor(d * 12);
    const draft = schemeOf(schemeId, {
      version: version + 1,
      publishedOn: this.today,
      caps: { amountCents: awards * 300_000, awards: schemeId === schemeIds[0] ? awards : 40 },
    });
    return [c.draftScheme(draft)];
  }
}
