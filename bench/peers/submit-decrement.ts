import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { ulid } from 'ulid';
import { keys } from '../../functions/store/keys';

/**
 * The usual design, as a function of its own: one transaction takes an award off the budget, under the condition that
 * there is one, and writes the application and its event; who finds none left is written as waiting. Who commits first
 * wins. Conflicts are tried again as often as the SDK tries throttling, with its backoff: the SDK itself does not.
 * `ATTEMPTS` is the environment's.
 */
const attempts = Number(process.env.ATTEMPTS);
const table = String(process.env.TABLE_NAME);

const client = DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: attempts }), {
  marshallOptions: { removeUndefinedValues: true },
});

/** `known`: it was written before, as that. */
type Outcome =
  | 'conflict'
  | 'done'
  | 'none-left'
  | { readonly known: { readonly id: string; readonly receivedAt: string } };

export async function handler(event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> {
  const body = JSON.parse(event.body ?? '{}') as { schemeId: string };
  const receivedAt = new Date(event.requestContext.requestTimeEpoch).toISOString();
  const id = ulid(event.requestContext.requestTimeEpoch);
  const receipt = String(event.headers['Idempotency-Key']);
  let status: 'reserved' | 'waiting' = 'reserved';
  for (let tries = 1; tries <= attempts; ) {
    const outcome = await write({ id, receivedAt, receipt, body, status });
    if (outcome === 'done') return answer(202, { id, receivedAt });
    if (typeof outcome === 'object') return answer(202, outcome.known);
    if (outcome === 'none-left') status = 'waiting';
    else await backOff(tries++);
  }
  return answer(503, {});
}

const answer = (statusCode: number, body: object): APIGatewayProxyResult => ({
  statusCode,
  body: JSON.stringify(body),
});

interface Written {
  readonly id: string;
  readonly receivedAt: string;
  readonly receipt: string;
  readonly body: { readonly schemeId: string };
  readonly status: 'reserved' | 'waiting';
}

async function write({ id, receivedAt, receipt, body, status }: Written): Promise<Outcome> {
  const failing = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const };
  const fresh = { ConditionExpression: 'attribute_not_exists(pk)', TableName: table, ...failing };
  const event = {
    kind: 'event',
    eventId: `${id}.1`,
    name: `application.${status}`,
    data: { applicationId: id, status },
  };
  const TransactItems = [
    { Put: { ...fresh, Item: { ...keys.receipt('submit', receipt, ''), kind: 'receipt', id, receivedAt } } },
    { Put: { ...fresh, Item: { ...keys.application(id), kind: 'application', id, receivedAt, status, ...body } } },
    { Put: { ...fresh, Item: { ...keys.event(id, receivedAt, `${id}.1`), ...event } } },
    ...(status === 'reserved' ? [take(body.schemeId)] : []),
  ];
  try {
    await client.send(new TransactWriteCommand({ TransactItems }));
    return 'done';
  } catch (fault) {
    if (fault instanceof TransactionCanceledException) return whyCancelled(fault);
    throw fault;
  }
}

const take = (budgetId: string) => ({
  Update: {
    TableName: table,
    Key: { ...keys.budget(budgetId) },
    UpdateExpression: 'SET availableAwards = availableAwards - :one, reservedAwards = reservedAwards + :one',
    ConditionExpression: 'availableAwards >= :one',
    ExpressionAttributeValues: { ':one': 1 },
  },
});

/** The receipt is the first action, the budget the last of four. */
function whyCancelled({ CancellationReasons: reasons = [] }: TransactionCanceledException): Outcome {
  const failed = reasons.map(({ Code }) => Code === 'ConditionalCheckFailed');
  const { id, receivedAt } = reasons[0]?.Item ?? {};
  if (failed[0]) return { known: { id: String(id?.S), receivedAt: String(receivedAt?.S) } };
  return failed[3] ? 'none-left' : 'conflict';
}

/** The SDK's own: a random part of 100 ms, doubled each time, 20 s at most. */
const backOff = (tries: number): Promise<void> =>
  new Promise((done) => setTimeout(done, Math.random() * Math.min(20_000, 100 * 2 ** (tries - 1))));
