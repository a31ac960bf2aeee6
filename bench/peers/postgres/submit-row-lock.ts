import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { ulid } from 'ulid';
import { query, Refused, type Row, transaction } from './client';
import { statements } from './statements';

/**
 * The usual design on a relational database: one transaction that knows a repeat by its key, takes an award off the
 * budget's row where there is one, which locks that row until the end, and writes the application and its event. The
 * lock is taken as late as can be; where the environment's `ONE_STATEMENT` is 1, all of it is one statement.
 */
export async function handler(event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> {
  const { schemeId, ...form } = JSON.parse(event.body ?? '{}') as { schemeId: string };
  const receivedAt = new Date(event.requestContext.requestTimeEpoch).toISOString();
  const id = ulid(event.requestContext.requestTimeEpoch);
  const receipt = String(event.headers['Idempotency-Key']);
  const write = process.env.ONE_STATEMENT === '1' ? inOneStatement : inTransaction;
  try {
    const known = await write({ id, receivedAt, receipt, schemeId, form });
    return answer(202, known ?? { id, receivedAt });
  } catch (error) {
    if (error instanceof Refused) return answer(503, {});
    throw error;
  }
}

interface Written {
  readonly id: string;
  readonly receivedAt: string;
  readonly receipt: string;
  readonly schemeId: string;
  readonly form: object;
}

/** @returns what was written before under the same key; undefined: this is the first time */
const inTransaction = ({ id, receivedAt, receipt, schemeId, form }: Written): Promise<Row | undefined> =>
  transaction(async (ask) => {
    const fresh = await ask(statements.keepReceipt, receipt, id, receivedAt);
    if (fresh.length === 0) return (await ask(statements.readReceipt, receipt))[0];
    const taken = await ask(statements.takeAward, schemeId);
    const status = taken.length === 0 ? 'waiting' : 'reserved';
    await ask(statements.keepApplication, id, schemeId, receivedAt, status, form);
    return undefined;
  });

async function inOneStatement({ id, receivedAt, receipt, schemeId, form }: Written): Promise<Row | undefined> {
  const kept = await query(statements.submit, id, schemeId, receivedAt, form, receipt);
  return kept.length === 0 ? (await query(statements.readReceipt, receipt))[0] : undefined;
}

const answer = (statusCode: number, body: object): APIGatewayProxyResult => ({
  statusCode,
  body: JSON.stringify(body),
});
