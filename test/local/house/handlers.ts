import type { HandMade } from './assembly';

/** Each handler writes what it was asked into a file of lines, for the test to read. */
const note = `import { appendFileSync } from 'node:fs';
const note = (what) => appendFileSync(process.env.NOTES, JSON.stringify(what) + '\\n');
`;

const authorize = `export const handler = async (event) => {
  if (event.authorizationToken === 'broken') throw new Error('something else');
  if (event.authorizationToken === 'nobody') throw new Error('Unauthorized');
  const Effect = event.authorizationToken === 'good' ? 'Allow' : 'Deny';
  const Statement = [{ Action: 'execute-api:Invoke', Effect, Resource: event.methodArn.replace(/GET.*/, '*') }];
  return { principalId: 'someone', policyDocument: { Version: '2012-10-17', Statement }, context: { year: new Date().getUTCFullYear() } };
};`;

const api = `let calls = 0;
export const handler = async (event, context) => {
  const mode = event.queryStringParameters?.mode;
  if (mode === 'crash') throw new TypeError('no such thing');
  if (mode === 'exit') process.exit(3);
  if (mode === 'slow') await new Promise((done) => setTimeout(done, 5000));
  if (mode === 'nonsense') return 'nothing';
  calls += 1;
  const body = JSON.stringify({ event, calls, now: new Date().toISOString(), env: Object.keys(process.env).sort(),
    remaining: context.getRemainingTimeInMillis() });
  return { statusCode: 200, headers: { 'X-Route': event.resource }, body };
};`;

/** Poison fails; the rest is published as \`done\`. */
const react = `${note}
export const handler = async (event) => {
  const items = event.Records.map(({ dynamodb }) => dynamodb.NewImage.pk.S);
  note(items);
  if (items.includes('poison')) throw new Error('poison');
  const Entries = items.map((pk) => ({ EventBusName: 'test-bus', Source: 'test', DetailType: 'done', Detail: JSON.stringify({ pk }) }));
  const headers = { 'x-amz-target': 'AWSEvents.PutEvents', 'content-type': 'application/x-amz-json-1.1' };
  const response = await fetch(process.env.AWS_ENDPOINT_URL, { method: 'POST', headers, body: JSON.stringify({ Entries }) });
  if ((await response.json()).FailedEntryCount !== 0) throw new Error('not published');
  return { batchItemFailures: [] };
};`;

const notify = `${note}
export const handler = async (event) => {
  const told = event.Records.map(({ body }) => JSON.parse(body).detail.pk);
  note({ told });
  if (told.includes('unheard')) throw new Error('unheard');
};`;

const night = `${note}
export const handler = async (event) => note({ night: event.time, clock: new Date().toISOString() });`;

/** The functions of the hand-made house. @param notes file for what the handlers tell */
export const handMade = (notes: string): Readonly<Record<string, HandMade>> => {
  const properties = { Environment: { Variables: { NOTES: notes } } };
  return {
    Authorize: { code: authorize },
    Api: { code: api, properties: { Timeout: 2, ReservedConcurrentExecutions: 1 } },
    React: { code: react, properties },
    Notify: { code: notify, properties },
    Night: { code: night, properties },
  };
};
