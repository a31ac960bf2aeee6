import { CreateTableCommand, DescribeTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { receive } from '../../domain/application/receive';
import { applicationRequest } from '../../domain/application/request';
import { instantFromMs } from '../../domain/calendar';
import type { Scheme } from '../../domain/scheme/definition';
import { accountAction } from '../../functions/store/accounts';
import { commit, type NamedAction } from '../../functions/store/commit';
import { keys } from '../../functions/store/keys';
import { newApplicationActions } from '../../functions/store/moves';
import { eventAction } from '../../functions/store/outbox';
import { receiptAction } from '../../functions/store/receipts';
import { documents } from '../../functions/store/table';
import { application } from '../../local/demo/applications';

const plainTable = 'plain';
const twinTable = 'twin';

/** What the functions' client finds by environment; the twin is the table that `commit` writes to. */
export function useEngine(url: string): void {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: url,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'bench',
    AWS_SECRET_ACCESS_KEY: 'bench',
    TABLE_NAME: twinTable,
  });
}

/** Beside the system's table: a plain one without index or stream, and a twin of it that nobody listens to. */
export async function makeTables(): Promise<void> {
  const client = new DynamoDBClient({});
  const { TableNames: [TableName] = [] } = await client.send(new ListTablesCommand({}));
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  if (Table?.KeySchema === undefined) throw new Error('the engine has no table');
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, StreamSpecification } = Table;
  const own = new Set(KeySchema.map(({ AttributeName }) => AttributeName));
  const BillingMode = 'PAY_PER_REQUEST' as const;
  await client.send(
    new CreateTableCommand({
      TableName: plainTable,
      BillingMode,
      KeySchema,
      AttributeDefinitions: AttributeDefinitions?.filter(({ AttributeName }) => own.has(AttributeName)),
    }),
  );
  const indexes = (GlobalSecondaryIndexes ?? []).map(({ IndexName, KeySchema, Projection }) => ({
    IndexName,
    KeySchema,
    Projection,
  }));
  await client.send(
    new CreateTableCommand({
      TableName: twinTable,
      BillingMode,
      KeySchema,
      AttributeDefinitions,
      GlobalSecondaryIndexes: indexes,
      StreamSpecification,
    }),
  );
  client.destroy();
}

/** The writes that submitting makes, with nobody to make them: seven items in one transaction. */
export function submission(scheme: Scheme, nth: number): NamedAction[] {
  const ms = Date.UTC(2026, 8, 7, 7) + nth;
  const id = ulid(ms);
  const receivedAt = instantFromMs(ms);
  const request = applicationRequest.parse(application({ schemeId: scheme.schemeId, youth: nth }));
  const { application: record, events } = receive(scheme, request, { id, receivedAt, pseudonym: `bench-${nth}` });
  const body = { id, number: record.number, status: record.status, receivedAt };
  const answer = { status: 202, body, headers: { Location: `/v1/applications/${id}` } };
  const idempotency = { key: id, bodyHash: 'A'.repeat(43) };
  const actor = { role: 'employer', sub: 'employer-1', roles: ['employer'], organisation: null } as const;
  return [
    receiptAction({ route: 'submit-application', sub: 'employer-1', idempotency }, id, answer, receivedAt),
    ...newApplicationActions(record, scheme, receivedAt),
    { name: 'person', put: { Item: { ...keys.person(id), ...encryptedPerson }, ConditionExpression: unwritten } },
    ...(request.bankAccount ? [accountAction({ applicationId: id, ...request.bankAccount }, receivedAt)] : []),
    ...events.map((event, index) =>
      eventAction(event, index, {
        idBase: `${id}.1`,
        at: receivedAt,
        actor,
        keyOf: (at, to) => keys.event(id, at, to),
      }),
    ),
  ];
}

const unwritten = 'attribute_not_exists(pk)';

/** As long as an encrypted person is: a wrapped key, and nonce, tag and text of each field. */
const encryptedPerson = {
  kind: 'person',
  personVersion: 1,
  wrappedKey: 'A'.repeat(180),
  fields: Object.fromEntries(
    ['firstName', 'lastName', 'birthDate', 'postcode', 'contactName', 'contactEmail', 'contactPhone'].map((name) => [
      name,
      'A'.repeat(65),
    ]),
  ),
};

/** One application item, put into the plain table without any condition. */
export async function putItem(Item: Record<string, unknown>): Promise<void> {
  await documents().send(new PutCommand({ TableName: plainTable, Item }));
}

/** The application item among the writes of a submission. */
export function applicationItem(actions: readonly NamedAction[]): Record<string, unknown> {
  const items = actions.map((action) => ('put' in action ? action.put.Item : undefined));
  const found = items.find((item) => item?.kind === 'application');
  if (found === undefined) throw new Error('a submission writes no application');
  return found;
}

export async function transact(actions: readonly NamedAction[]): Promise<void> {
  const done = await commit(actions);
  if (!done.ok) throw new Error(`the engine refused ${done.failed.join(', ')}`);
}
