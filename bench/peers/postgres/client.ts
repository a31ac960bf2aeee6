/** A function's client of PostgreSQL in a simulation, of the same shape as `sql.begin` of the npm package `postgres`. */
interface Sent {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

declare const simulation: { send(request: Sent): Promise<{ statusCode: number; body: Uint8Array }> };

export type Row = Readonly<Record<string, unknown>>;
export type Query = (text: string, ...parameters: readonly unknown[]) => Promise<readonly Row[]>;

/** What a service is asked; `path` is its name. */
export const path = '/postgres';

export interface Statement {
  /** The connection between the function's container and the pool. */
  readonly session: string;
  readonly text: string;
  readonly parameters: readonly unknown[];
}

export type Answer = { readonly rows: readonly Row[] } | { readonly refused: string };

/** No connection or no lock could be had in time. */
export class Refused extends Error {}

/** Each container has one. */
const session = Math.random().toString(36).slice(2);

/** By itself a transaction of its own. @throws Refused as `transaction` does */
export const query: Query = async (text, ...parameters) => {
  const statement: Statement = { session, text, parameters };
  const { statusCode, body } = await simulation.send({ path, headers: {}, body: JSON.stringify(statement) });
  if (statusCode !== 200) throw new Error(`PostgreSQL answers ${statusCode}`);
  const answer = JSON.parse(Buffer.from(body).toString('utf8')) as Answer;
  if ('refused' in answer) throw new Refused(answer.refused);
  return answer.rows;
};

/** @throws Refused when it had to wait too long; then nothing is written */
export async function transaction<T>(work: (query: Query) => Promise<T>): Promise<T> {
  await query('BEGIN');
  try {
    const result = await work(query);
    await query('COMMIT');
    return result;
  } catch (error) {
    await query('ROLLBACK');
    throw error;
  }
}
