import type { Region } from '../../domain/region/definition';
import { keys } from './keys';
import { parseRegion } from './regions';
import { batchLookup } from './table';

/** What a mail to an office is about, as its event names it. */
export interface OfficeMailSubject {
  /** Of the event. */
  readonly id: string;
  readonly region: string;
}

/**
 * The region that each mail goes to the office of, in one request for all. Null: it was sent before.
 * @throws Error when a region does not exist: the fault of one mail
 */
export async function loadOfficeRecords(
  subjects: readonly OfficeMailSubject[],
): Promise<(subject: OfficeMailSubject) => Region | null> {
  const asked = subjects.flatMap(({ id, region }) => [keys.mailed(id), keys.region(region)]);
  const find = await batchLookup(asked, { consistent: true });
  return ({ id, region }) => {
    if (find(keys.mailed(id)) !== undefined) return null;
    const found = find(keys.region(region));
    if (found === undefined) throw new Error(`region ${region} does not exist`);
    return parseRegion(found);
  };
}
