import * as z from 'zod';
import type { Instant } from '../../domain/calendar';
import { bankStatuses } from '../../domain/payout/bank-outcome';
import type { ReportLine, Told } from '../../domain/payout/bank-report';
import { type Batch, batchLineRecord } from '../../domain/payout/batch';
import { whenAsked } from '../../domain/when-asked';
import type { NamedAction } from './commit';
import { keys } from './keys';
import { batchGet, query } from './table';

const reportLine = whenAsked(() =>
  batchLineRecord.unwrap().pick({
    line: true,
    claimId: true,
    applicationId: true,
    number: true,
    amountCents: true,
    endToEndId: true,
  }),
);

/** Every line of a batch in order, as reports of the bank are held against it. */
export async function reportLines({ id, lines }: Pick<Batch, 'id' | 'lines'>): Promise<ReportLine[]> {
  const { pk, sk } = keys.batchLine(id, 1);
  const names = Object.keys(reportLine.unwrap().shape);
  const found: ReportLine[] = [];
  const items = query({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :through',
    ExpressionAttributeValues: { ':pk': pk, ':from': sk, ':through': keys.batchLine(id, lines).sk },
    ProjectionExpression: names.map((name) => `#${name}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    ConsistentRead: true,
  });
  for await (const item of items) found.push(reportLine.parse(item));
  if (found.length !== lines) throw new Error(`batch ${id} has ${found.length} lines, not ${lines}`);
  return found;
}

const outcomeRecord = whenAsked(() =>
  z.object({ line: z.int(), status: z.enum(bankStatuses), reportSha256: z.string() }),
);
export type Outcome = z.infer<typeof outcomeRecord>;

/** The bank's last words on a batch, by line. */
export interface Outcomes {
  readonly statuses: ReadonlyMap<number, Outcome['status']>;
  /** Lines of which this report told the last word. */
  readonly own: ReadonlySet<number>;
}

/** The bank's last word by line, of the lines it said something of. @param sha256 of the report that asks */
export async function loadOutcomes(batchId: string, sha256: string): Promise<Outcomes> {
  const { pk } = keys.batch(batchId);
  const items = query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :outcome)',
    ExpressionAttributeValues: { ':pk': pk, ':outcome': 'OUTCOME#' },
    ProjectionExpression: '#line, #status, reportSha256',
    ExpressionAttributeNames: { '#line': 'line', '#status': 'status' },
    ConsistentRead: true,
  });
  const statuses = new Map<number, Outcome['status']>();
  const own = new Set<number>();
  for await (const item of items) {
    const { line, status, reportSha256 } = outcomeRecord.parse(item);
    statuses.set(line, status);
    if (reportSha256 === sha256) own.add(line);
  }
  return { statuses, own };
}

/** As `loadOutcomes`, of a few lines. */
export async function outcomesOf(batchId: string, lines: readonly number[]): Promise<Map<number, Outcome['status']>> {
  const items = await batchGet(
    lines.map((line) => keys.bankOutcome(batchId, line)),
    { consistent: true },
  );
  return new Map(items.map((item) => outcomeRecord.parse(item)).map(({ line, status }) => [line, status]));
}

export interface ToldBy {
  /** Hash of the report. */
  readonly sha256: string;
  readonly bySub: string;
  readonly at: Instant;
}

/** The bank's word on a line, as the next after what was read of it: so that two reports at once cannot both be next. */
export function outcomeAction(
  batchId: string,
  { line: { line, endToEndId }, status, code, bookedOn }: Told,
  before: Outcome['status'] | undefined,
  { sha256, bySub, at }: ToldBy,
): NamedAction {
  const Item = {
    ...keys.bankOutcome(batchId, line),
    kind: 'bank-outcome',
    ...{ batchId, line, endToEndId, status, code, bookedOn, reportSha256: sha256, bySub, at },
  };
  if (before === undefined) {
    return { name: `outcome ${line}`, put: { Item, ConditionExpression: 'attribute_not_exists(pk)' } };
  }
  return {
    name: `outcome ${line}`,
    put: {
      Item,
      ConditionExpression: '#status = :before',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':before': before },
    },
  };
}
