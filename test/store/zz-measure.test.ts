import { beforeAll, describe, it } from 'vitest';
import { engines, useEngine } from './engine';
import { aRegion, aScheme, approved, post } from './payout-world';
describe.each(engines)('measure $name', (engine) => {
  useEngine(engine);
  beforeAll(aScheme);
  it('rate', async () => {
    await aRegion('rate');
    await approved({ region: 'rate', claims: 2000 });
    const t = performance.now();
    const made = await post({ region: 'rate', key: 'rate' });
    console.log(engine.name, made.status, Math.round(performance.now() - t), 'ms for', JSON.stringify(made.json));
  });
});
