import * as z from 'zod';
import type { Instant } from '../calendar';
import { instant } from '../records';
import { whenAsked } from '../when-asked';
import { type KeepClass, keepClasses } from './keep-terms-table';
import { type DestructionLine, type DestructionList, itemCounts } from './list';

const counted = z.object({
  keepClass: z.enum(keepClasses),
  lines: z.int(),
});

/** The declaration of destruction (Archiefbesluit 1995, artikel 8): who, when, on which list, how many of what. */
export const declarationRecord = whenAsked(() =>
  z.object({
    /** That of its list. */
    id: z.string(),
    region: z.string(),
    declaredAt: instant,
    proposedAt: instant,
    /** By name. */
    reviewedBy: z.string(),
    reviewedAt: instant,
    approvedBy: z.string(),
    approvedAt: instant,
    /** SHA-256 over the lines as approved. */
    sha256: z.string(),
    lines: z.int(),
    destroyed: z.int(),
    struck: z.int(),
    left: z.int(),
    /** Destroyed lines by class. */
    byClass: z.array(counted),
    /** Destroyed items and files by category of the inventory. */
    items: itemCounts,
    /** How: in words for who reads the declaration. */
    method: z.string(),
  }),
);
export type Declaration = z.infer<typeof declarationRecord>;

const method =
  'Items and files deleted, with every former version of a file; personal fields were encrypted under a data key of their own, which was deleted with them. Backups of the table hold them for 35 days more.';

/** Adds lines up one by one, so that a long list need not be held whole. */
export class Tally {
  readonly #byClass = new Map<KeepClass, number>();
  readonly #items = new Map<string, number>();
  lines = 0;
  destroyed = 0;
  struck = 0;
  left = 0;

  add(line: DestructionLine): void {
    this.lines += 1;
    if (line.struck !== null) this.struck += 1;
    if (line.left !== null) this.left += 1;
    if (line.destroyedAt === null) return;
    this.destroyed += 1;
    this.#byClass.set(line.keepClass, (this.#byClass.get(line.keepClass) ?? 0) + 1);
    for (const [name, count] of Object.entries(line.items ?? {})) {
      this.#items.set(name, (this.#items.get(name) ?? 0) + count);
    }
  }

  /** True once every line was destroyed, struck off or left. */
  get isWhole(): boolean {
    return this.destroyed + this.struck + this.left === this.lines;
  }

  /** @throws Error for a list that was not approved, or of which a line is still to be dealt with */
  declare(list: DestructionList, declaredAt: Instant): Declaration {
    const { review, approval, sha256 } = list;
    if (review === null || approval === null || sha256 === null) throw new Error(`list ${list.id} was not approved`);
    if (!this.isWhole) throw new Error(`list ${list.id} is not worked off`);
    return {
      ...{ id: list.id, region: list.region, declaredAt, proposedAt: list.proposedAt },
      ...{ reviewedBy: review.byName, reviewedAt: review.at, approvedBy: approval.byName, approvedAt: approval.at },
      ...{ sha256, lines: this.lines, destroyed: this.destroyed, struck: this.struck, left: this.left },
      byClass: [...this.#byClass].sort(byName).map(([keepClass, lines]) => ({ keepClass, lines })),
      items: Object.fromEntries([...this.#items].sort(byName)),
      method,
    };
  }
}

const byName = ([a]: readonly [string, number], [b]: readonly [string, number]) => (a < b ? -1 : a > b ? 1 : 0);
