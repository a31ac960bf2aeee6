import * as z from 'zod';
import { applicationRecord } from '../domain/application/record';
import { budgetRecord } from '../domain/budget/budget';
import { type Movement, movementKinds } from '../domain/budget/movement';
import { claimRecord } from '../domain/claim/record';
import { destroyedCase } from '../domain/destruction/destroyed';
import { type ApplicationFacts, addMovements, applicationFindings, noFacts } from '../domain/ledger/audit/application';
import { BatchAudit } from '../domain/ledger/audit/batches';
import { BudgetAudit } from '../domain/ledger/audit/budgets';
import type { Finding } from '../domain/ledger/audit/finding';
import { applicationIdOf } from '../domain/ledger/cause';
import { monthCloseRecord } from '../domain/ledger/month-close';
import { monthOf } from '../domain/ledger/period';
import { batchLineRecord, batchRecord } from '../domain/payout/batch';
import { wholeCents } from '../domain/records';
import { recoveryRecord } from '../domain/recovery/record';
import type { Item, Line } from './read-export';
import { Spill } from './spill';

const entryRecord = z.object({
  budgetId: z.string(),
  at: z.string(),
  period: z.string().optional(),
  lines: z.array(
    z.object({ movement: z.enum(movementKinds), amountCents: wholeCents, awards: z.int(), cause: z.string() }),
  ),
});
const application = applicationRecord.unwrap().pick({ id: true, status: true, heldCents: true, heldAwards: true });
const claim = claimRecord.unwrap().pick({
  id: true,
  applicationId: true,
  status: true,
  amountCents: true,
  offsetCents: true,
  attempt: true,
  batchId: true,
  endToEndId: true,
});
const line = batchLineRecord.unwrap().pick({
  batchId: true,
  applicationId: true,
  claimId: true,
  amountCents: true,
  endToEndId: true,
});

export interface Audited {
  readonly findings: readonly Finding[];
  /** Items read, per kind. */
  readonly kinds: ReadonlyMap<string, number>;
}

/** Reads an export once, in whatever order its items lie, and compares all that moves money with all that says how it stands. */
export async function audit(lines: AsyncIterable<Line>): Promise<Audited> {
  const gathered = { budgets: new BudgetAudit(), batches: new BatchAudit(), spill: new Spill() };
  const kinds = new Map<string, number>();
  const findings: Finding[] = [];
  try {
    for await (const one of lines) {
      if ('problem' in one) findings.push({ code: 'unreadable', subject: '', detail: one.problem });
      else findings.push(...read(one.item, gathered, kinds));
    }
    findings.push(...gathered.budgets.findings(), ...gathered.batches.findings());
    for await (const heap of gathered.spill.heaps()) findings.push(...(await heapFindings(heap)));
  } finally {
    gathered.spill.remove();
  }
  return { findings, kinds };
}

interface Gathered {
  readonly budgets: BudgetAudit;
  readonly batches: BatchAudit;
  readonly spill: Spill;
}

function read(item: Item, gathered: Gathered, kinds: Map<string, number>): Finding[] {
  const kind = String(item.kind);
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  try {
    readers[kind]?.(item, gathered);
    return [];
  } catch (error) {
    const told = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    return [
      { code: 'unreadable', subject: `${item.pk} ${item.sk}`, detail: `this ${kind} is not as it should be: ${told}` },
    ];
  }
}

type Reader = (item: Item, gathered: Gathered) => void;

const readers: Readonly<Record<string, Reader>> = {
  budget: (item, { budgets }) => budgets.addBudget(budgetRecord.parse(item)),
  'ledger-entry': (item, { budgets, spill }) => {
    const { budgetId, at, period, lines } = entryRecord.parse(item);
    const movements = lines.map(({ movement: kind, ...rest }): Movement => ({ kind, ...rest }));
    budgets.addEntry(budgetId, period ?? monthOf(at), movements);
    for (const movement of movements) {
      const owner = applicationIdOf(movement.cause);
      if (owner !== null) spill.put(owner, { movement });
    }
  },
  'month-close': (item, { budgets }) => budgets.addClose(monthCloseRecord.parse(item)),
  application: (item, { spill }) => {
    const parsed = application.parse(item);
    spill.put(parsed.id, { application: parsed });
  },
  claim: (item, { spill }) => {
    const parsed = claim.parse(item);
    spill.put(parsed.applicationId, { claim: parsed });
  },
  recovery: (item, { spill }) => {
    const parsed = recoveryRecord.parse(item);
    spill.put(parsed.id, { recovery: parsed });
  },
  // Its destruction began and is not done.
  'destroying-case': (item, { spill }) => {
    const parsed = application.parse(item);
    spill.put(parsed.id, { application: parsed });
  },
  // What stays of a case that was destroyed: its figures, by which the ledger is still held against it.
  'destroyed-case': (item, { spill }) => {
    const { claims, recovery, ...parsed } = destroyedCase.parse(item);
    spill.put(parsed.id, { application: parsed });
    for (const one of claims) spill.put(parsed.id, { claim: one });
    if (recovery !== null) spill.put(parsed.id, { recovery });
  },
  batch: (item, { batches }) => batches.addBatch(batchRecord.parse(item)),
  'batch-line': (item, { batches, spill }) => {
    const parsed = line.parse(item);
    batches.addLine(parsed.batchId, parsed.amountCents);
    spill.put(parsed.applicationId, { line: parsed });
  },
};

/** One heap at a time is in memory; what lies in it was checked when it was put there. */
async function heapFindings(heap: AsyncIterable<Readonly<Record<string, unknown>>>): Promise<Finding[]> {
  const all = new Map<string, ApplicationFacts>();
  for await (const { owner, ...record } of heap) {
    const facts = all.get(String(owner)) ?? noFacts();
    all.set(String(owner), facts);
    if ('movement' in record) addMovements(facts, [record.movement as Movement]);
    if ('application' in record) facts.application = record.application as NonNullable<ApplicationFacts['application']>;
    if ('claim' in record) facts.claims.push(record.claim as ApplicationFacts['claims'][number]);
    if ('recovery' in record) facts.recovery = record.recovery as NonNullable<ApplicationFacts['recovery']>;
    if ('line' in record) facts.lines.push(record.line as ApplicationFacts['lines'][number]);
  }
  return [...all].flatMap(([id, facts]) => applicationFindings(id, facts));
}
