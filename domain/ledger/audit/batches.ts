import type { Batch } from '../../payout/batch';
import type { Finding } from './finding';

type BatchFacts = Pick<Batch, 'id' | 'status' | 'lines' | 'totalCents' | 'parts'>;

/** Batches against their lines, in whatever order they come; a few numbers are held of each. */
export class BatchAudit {
  readonly #batches = new Map<string, BatchFacts>();
  readonly #counted = new Map<string, { lines: number; totalCents: number }>();

  addBatch({ id, status, lines, totalCents, parts }: BatchFacts): void {
    this.#batches.set(id, { id, status, lines, totalCents, parts });
  }

  addLine(batchId: string, amountCents: number): void {
    const { lines, totalCents } = this.#counted.get(batchId) ?? { lines: 0, totalCents: 0 };
    this.#counted.set(batchId, { lines: lines + 1, totalCents: totalCents + amountCents });
  }

  findings(): Finding[] {
    const unknown = [...this.#counted.keys()].filter((id) => !this.#batches.has(id));
    return [
      ...unknown.map((subject) => ({
        code: 'batch-missing' as const,
        subject,
        detail: 'there are lines of it, and no batch',
      })),
      ...[...this.#batches.values()].flatMap((batch) => this.#ofBatch(batch)),
    ];
  }

  #ofBatch({ id, status, lines, totalCents, parts }: BatchFacts): Finding[] {
    const counted = this.#counted.get(id) ?? { lines: 0, totalCents: 0 };
    const inParts = {
      lines: parts.reduce((sum, part) => sum + part.lines, 0),
      totalCents: parts.reduce((sum, part) => sum + part.totalCents, 0),
    };
    const differs = (name: string, has: { readonly lines: number; readonly totalCents: number }): Finding[] =>
      has.lines === lines && has.totalCents === totalCents
        ? []
        : [
            {
              code: 'batch-differs',
              subject: id,
              detail: `it says ${lines} lines of ${totalCents} cents; ${name} are ${has.lines} of ${has.totalCents}`,
            },
          ];
    return [...differs('its lines', counted), ...(status === 'sealing' ? [] : differs('its files', inParts))];
  }
}
