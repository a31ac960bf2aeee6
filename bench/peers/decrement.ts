import { keys } from '../../functions/store/keys';
import type { Design } from '../simulation/opening';
import { compilePrograms, type Program } from '../simulation/programs';
import { tableStore } from '../simulation/store';

/** The peers' code; compile it once for all worlds. */
export const peerPrograms = (): Promise<Map<string, Program>> =>
  compilePrograms({ 'submit-decrement': 'bench/peers/submit-decrement.ts' });

/** As the house's functions have it; the time is API Gateway's, for it tries long. */
export const peerSize = { memoryMb: 512, timeoutSeconds: 29 };

/** The usual design; see submit-decrement.ts. @param attempts of the SDK's standard retries, the first one counted */
export const decrement = (programs: ReadonlyMap<string, Program>, attempts: number): Design => ({
  name: `decrement, ${attempts} attempts`,
  async open(world, tableName, budgetId, { awards }) {
    const program = programs.get('submit-decrement');
    if (program === undefined) throw new Error('the peer was not compiled');
    const { pk, sk } = keys.budget(budgetId);
    const amounts = { availableAwards: { N: String(awards) }, reservedAwards: { N: '0' } };
    const Item = { pk: { S: pk }, sk: { S: sk }, kind: { S: 'budget' }, ...amounts };
    await world.engine.ask('PutItem', { TableName: tableName, Item });
    const environment = { TABLE_NAME: tableName, ATTEMPTS: String(attempts) };
    const submit = world.function({ name: 'submit-decrement', program, ...peerSize, environment });
    const functions = new Map([['submit-decrement', submit]]);
    return { functions, submit, store: tableStore(world, tableName, budgetId) };
  },
});
