import { handler as getBatchFile } from '../../functions/api/get-batch-file';
import { handler as releaseBatch } from '../../functions/api/release-batch';
import { approved, aRegion, aScheme, at, finance, idOf, post } from '../../test/store/payout-world';
import { forget } from './follow';
import type { House } from './house';

const sizes = [1, 100, 1000];

/** Batches of approved claims, each of a region of its own: made, released and fetched by two of finance. */
export async function measurePayout(house: House, atMost: number): Promise<void> {
  await aScheme();
  for (const lines of sizes.filter((size) => size <= atMost)) {
    const region = `regio-${lines}`;
    await aRegion(region);
    await approved({ region, claims: lines });
    const sealed = await house.measure(`seal, a line of ${lines.toLocaleString('en')}`, lines, async () => {
      const made = await post({ region, key: `bench-${lines}` });
      if (made.status !== 201) throw new Error(`make-batch answered ${made.status}: ${made.text}`);
      return made;
    });
    forget(house);
    if (lines > 1) continue;
    const path = { batchId: idOf(sealed) };
    const caller = finance('releaser', [region]);
    const headers = { 'Content-Type': 'application/json' };
    await house.measure('release', 1, () => house.request(releaseBatch, { path, body: {}, headers, caller, at }));
    await house.measure('payment file, of one line', 1, () =>
      house.request(getBatchFile, { method: 'GET', path, caller, at }),
    );
    forget(house);
  }
}
