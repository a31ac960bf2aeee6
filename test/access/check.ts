import { synthesize } from '../infra/system';
import { allowedIn, differences } from './compare';
import { excused } from './excused';
import { readSeen } from './seen';

/**
 * `npm run access`, after `npm test`: ends with 1 where a function may do what no test saw it do, or did what it may
 * not once it is deployed.
 */
const found = differences(allowedIn(synthesize()), readSeen(), excused);
for (const one of found) console.error(one);
console.log(`${found.length} differences between the policies and what the tests saw`);
process.exitCode = found.length === 0 ? 0 : 1;
