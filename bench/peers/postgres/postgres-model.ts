import type { ReservedSql, Sql } from 'postgres';
import { drawMs, type Spread } from '../../model/latency';
import { Meter, type Usage } from '../../model/meter';
import type { Random } from '../../model/random';
import type { VirtualClock } from '../../simulation/clock';
import { RealCall, type Service } from '../../simulation/network';
import type { Answer, Row, Statement } from './client';
import type { RowLock } from './statements';
import { Turns } from './turns';

/** What is assumed of the server and the way to it; where it comes from is in ../../model/README.md. */
export interface PostgresAssumptions {
  /** A new container's first connection. */
  readonly connectMs: Spread;
  /** There or back. */
  readonly wayMs: Spread;
  readonly statementMs: Spread;
  /** With a standby that has it too. */
  readonly commitMs: Spread;
  /** Transactions at once. */
  readonly connections: number;
  /** For a connection, and for a lock. */
  readonly waitMs: number;
}

export const usualPostgres: PostgresAssumptions = {
  connectMs: { medianMs: 15, p99Ms: 60 },
  wayMs: { medianMs: 0.5, p99Ms: 2 },
  statementMs: { medianMs: 0.3, p99Ms: 1.5 },
  commitMs: { medianMs: 3, p99Ms: 12 },
  connections: 100,
  waitMs: 5000,
};

export interface PostgresOptions {
  readonly clock: VirtualClock;
  readonly random: Random;
  readonly assumptions: PostgresAssumptions;
  readonly sql: Sql;
  readonly lockOf: (text: string, parameters: readonly unknown[]) => RowLock | null;
  /** Told each statement of a transaction once that is committed. */
  readonly committed: (text: string, parameters: readonly unknown[]) => void;
}

interface Transaction {
  readonly connection: ReservedSql;
  readonly locks: Turns[];
  readonly statements: Statement[];
}

/**
 * Stands before a real server: that holds the data and judges, in real time, in which the simulated time stands still;
 * the model decides how long a statement takes, and who waits for a connection or a row. So nobody waits in the server.
 */
export class PostgresModel implements Service {
  readonly takesMs: Spread;
  readonly refusals = new Map<string, number>();
  readonly #options: PostgresOptions;
  readonly #meter = new Meter();
  readonly #pool: Turns;
  readonly #connected = new Set<string>();
  readonly #transactions = new Map<string, Transaction>();
  readonly #locks = new Map<string, Turns>();
  readonly #gone = new Set<string>();

  constructor(options: PostgresOptions) {
    const { clock, assumptions } = options;
    this.#options = options;
    this.takesMs = assumptions.wayMs;
    this.#pool = new Turns(clock, assumptions.connections, assumptions.waitMs);
  }

  /** What was used since the last call; requests are statements, and there are no units. */
  take(): Usage {
    return this.#meter.take();
  }

  async handle(input: object): Promise<Answer> {
    const statement = input as Statement;
    const answer = await this.#answer(statement);
    const [operation = ''] = statement.text.split(/\s/, 1);
    const items = 'rows' in answer ? answer.rows.length : 0;
    const bytes = JSON.stringify(statement).length + JSON.stringify(answer).length;
    this.#meter.count(operation, { readUnits: 0, writeUnits: 0, items, bytes, refused: 'refused' in answer ? 1 : 0 });
    const { clock, random, assumptions } = this.#options;
    await clock.sleep(drawMs(random, assumptions.wayMs));
    return answer;
  }

  async #answer(statement: Statement): Promise<Answer> {
    const { random, assumptions } = this.#options;
    const { session, text } = statement;
    const begun = this.#transactions.get(session);
    const transaction = begun ?? (await this.#begin(session));
    if (transaction === null) return this.#refuse('no connection came free');
    const alone = begun === undefined && text !== 'BEGIN';
    const lock = this.#lockFor(statement);
    if (lock !== null && !(await lock.turns.take())) {
      if (alone) this.#end(session, transaction);
      return this.#refuse('a lock came too late');
    }
    if (lock !== null) transaction.locks.push(lock.turns);
    const commits = alone || text === 'COMMIT';
    const statementMs = text === 'COMMIT' ? 0 : drawMs(random, assumptions.statementMs);
    const takesMs = statementMs + (commits ? drawMs(random, assumptions.commitMs) : 0);
    const asking = this.#halted<readonly Row[]>(transaction.connection.unsafe(text, given(statement)), takesMs);
    const rows = await asking.catch((error: unknown) => {
      if (alone) this.#end(session, transaction);
      throw error;
    });
    const after = lock?.after(rows) ?? 'held';
    if (after === 'gone') this.#gone.add(lock?.name ?? '');
    if (after !== 'held') transaction.locks.pop()?.give();
    transaction.statements.push(statement);
    if (commits || text === 'ROLLBACK') this.#end(session, transaction);
    if (commits) for (const one of transaction.statements) this.#options.committed(one.text, one.parameters);
    return { rows };
  }

  /** @returns null: no connection came free */
  async #begin(session: string): Promise<Transaction | null> {
    const { clock, random, assumptions, sql } = this.#options;
    if (!this.#connected.has(session)) {
      this.#connected.add(session);
      await clock.sleep(drawMs(random, assumptions.connectMs));
    }
    if (!(await this.#pool.take())) return null;
    const connection = await this.#halted(sql.reserve(), 0);
    const transaction = { connection, locks: [], statements: [] };
    this.#transactions.set(session, transaction);
    return transaction;
  }

  /** @returns null: it needs none */
  #lockFor({ text, parameters }: Statement): (RowLock & { readonly turns: Turns }) | null {
    const { clock, assumptions, lockOf } = this.#options;
    const lock = lockOf(text, parameters);
    if (lock === null || this.#gone.has(lock.name)) return null;
    const turns = this.#locks.get(lock.name) ?? new Turns(clock, 1, assumptions.waitMs);
    this.#locks.set(lock.name, turns);
    return { ...lock, turns };
  }

  /** Waits in simulated time for something that is done in real time, from now on. */
  #halted<T>(real: Promise<T>, takesMs: number): Promise<T> {
    const { clock } = this.#options;
    return new Promise((done, failed) => {
      const call = new RealCall<T>();
      call.follow(real);
      const end = () => (call.failure === undefined ? done(call.answer as T) : failed(call.failure));
      clock.plan(clock.now + takesMs, end, call);
    });
  }

  #end(session: string, { connection, locks }: Transaction): void {
    this.#transactions.delete(session);
    connection.release();
    for (const lock of locks) lock.give();
    this.#pool.give();
  }

  #refuse(reason: string): Answer {
    this.refusals.set(reason, (this.refusals.get(reason) ?? 0) + 1);
    return { refused: reason };
  }
}

const given = ({ parameters }: Statement) => parameters as Parameters<ReservedSql['unsafe']>[1];
