import type { Design } from '../simulation/opening';
import { compilePrograms, type Program } from '../simulation/programs';
import type { Placed } from '../simulation/store';
import { peerSize } from './decrement';
import { path } from './postgres/client';
import { type PostgresAssumptions, PostgresModel, usualPostgres } from './postgres/postgres-model';
import type { PostgresServer } from './postgres/server';
import { lockOf, placedBy, schema } from './postgres/statements';

const source = 'submit-row-lock';

/** How the names of its designs begin. */
export const postgresName = 'PostgreSQL, row lock';

/** The peer's code; compile it once for all worlds. */
export const postgresPrograms = (): Promise<Map<string, Program>> =>
  compilePrograms({ [source]: `bench/peers/postgres/${source}.ts` });

/**
 * The usual design on a relational database; see postgres/submit-row-lock.ts.
 * @param sql of a server, for one opening at a time
 * @param inOne one statement does it all: the least that the row can be locked for
 */
export const rowLock = (
  programs: ReadonlyMap<string, Program>,
  { sql }: PostgresServer,
  inOne: boolean,
  assumptions: PostgresAssumptions = usualPostgres,
): Design => ({
  name: `${postgresName}${inOne ? ', one statement' : ''}`,
  async open(world, _, budgetId, { awards }) {
    const program = programs.get(source);
    if (program === undefined) throw new Error('the peer was not compiled');
    await sql.unsafe(schema);
    await sql`INSERT INTO budget (id, available, reserved) VALUES (${budgetId}, ${awards}, 0)`;
    const ranked = new Set<(id: string) => void>();
    const model = new PostgresModel({
      ...{ clock: world.clock, random: world.account.random, assumptions, sql, lockOf },
      committed(text, parameters) {
        const id = placedBy(text, parameters);
        if (id !== null) ranked.forEach((take) => void take(id));
      },
    });
    world.services.set(path, model);
    const environment = { ONE_STATEMENT: inOne ? '1' : '0' };
    const submit = world.function({ name: source, program, ...peerSize, environment });
    return {
      ...{ functions: new Map([[source, submit]]), submit },
      store: {
        onRanked: (take) => void ranked.add(take),
        take: () => model.take(),
        refusals: () => model.refusals,
        async read(ids) {
          const applications = await sql<Placed[]>`
            SELECT id, received_at AS "receivedAt", status FROM application WHERE id = ANY(${[...ids]})`;
          const [budget] = await sql<{ available: number; reserved: number }[]>`
            SELECT available, reserved FROM budget WHERE id = ${budgetId}`;
          return { applications, budget: budget ?? { available: Number.NaN, reserved: Number.NaN } };
        },
      },
    };
  },
});
