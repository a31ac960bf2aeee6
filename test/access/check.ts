import { synthesize } from '../infra/system';
import { allowedIn, differences, needless } from './compare';
import { excused } from './excused';
import { readSeen } from './seen';

/**
 * `npm run access`, after `npm test`: ends with 1 where a function may do what no test saw it do and no reason is given
 * for, or did what it may not once it is deployed.
 */
const [allowed, seen] = [allowedIn(synthesize()), readSeen()];
const found = differences(allowed, seen, excused);
for (const one of found) console.error(one);
for (const one of needless(allowed, seen, excused)) console.log(`take it off test/access/excused.ts: ${one}`);
console.log(`${found.length} differences between the policies and what the tests saw`);
process.exitCode = found.length === 0 ? 0 : 1;
