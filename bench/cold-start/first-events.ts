import { marshall } from '@aws-sdk/util-dynamodb';
import received from '../../events/examples/application.received.json' with { type: 'json' };
import { exampleOf } from '../../functions/api/openapi/examples';
import { tagOfLetter } from '../../functions/gateways/letter-tag';
import { authorizer, preToken, reactions, routes } from '../../functions/manifest';
import { rolesOf } from '../../functions/manifest/access';
import type { ReactionEntry, RouteEntry } from '../../functions/manifest/types';

const id = '01KFA7QY5BV3M1Z8C2D4E6F7G8';
const organisation = '68750110';
const region = 'zuid-kennemerland-ijmond';
const at = '2026-08-20T09:00:00.000Z';

/** What is not named here is an id. */
const pathParameters: Readonly<Record<string, string>> = {
  claimId: `${id}-1`,
  correctionId: '1',
  listId: `${region}.2026-07`,
  objectionId: '1',
  regionId: region,
  schemeId: 'haarlem-jongerenvoucher',
  version: '1',
};

/** A function's first event: one that it has to look up in the table, where it has one. */
export const firstEvents = (token: string): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>([
    ...routes.map((route) => [route.name, requestOf(route)] as const),
    ...reactions.map((entry) => [entry.name, reactionEvent(entry)] as const),
    [authorizer.name, { type: 'TOKEN', authorizationToken: `Bearer ${token}`, methodArn: 'arn:aws:x:api/v1/GET/v1/y' }],
    [preToken.name, tokenRequest],
  ]);

/** What API Gateway hands over, with the example of the OpenAPI document as its body. */
function requestOf({ name, method, path, access, idempotencyKey }: RouteEntry) {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter = '']) => [
    parameter,
    pathParameters[parameter] ?? id,
  ]);
  const { request } = exampleOf(name);
  return {
    httpMethod: method,
    path,
    resource: path,
    headers: idempotencyKey ? { 'Idempotency-Key': 'key-1' } : {},
    pathParameters: Object.fromEntries(parameters),
    queryStringParameters: null,
    body: request === undefined ? null : JSON.stringify(request),
    isBase64Encoded: false,
    requestContext: {
      requestId: 'request-1',
      requestTimeEpoch: Date.parse(at),
      ...(access === 'public' ? {} : { authorizer: callerIn(rolesOf(access)[0] ?? '') }),
    },
  };
}

const callerIn = (role: string) => ({
  sub: 'user-1',
  name: 'Test',
  roles: JSON.stringify([role]),
  regions: JSON.stringify(role === 'employer' ? [] : [region]),
  organisation: role === 'employer' ? organisation : '',
});

/** Its schedule, where it has one; else one record of what it reacts to. */
function reactionEvent({ triggers }: ReactionEntry): unknown {
  const kinds = triggers.map(({ on }) => on);
  if (kinds.includes('schedule')) return { time: at };
  if (kinds.includes('stream'))
    return { Records: [{ dynamodb: { SequenceNumber: '1', NewImage: marshall(outboxItem) } }] };
  const body = kinds.includes('documents')
    ? uploaded
    : kinds.includes('mail-feedback')
      ? bounced
      : { detail: received };
  return { Records: [{ messageId: 'message-1', body: JSON.stringify(body) }] };
}

const outboxItem = {
  kind: 'event',
  eventId: received.id,
  name: 'application.received',
  subject: received.subject,
  occurredAt: received.time,
  data: received.data,
};

const uploaded = {
  source: 'aws.s3',
  'detail-type': 'Object Created',
  time: '2026-08-20T09:00:00Z',
  detail: { object: { key: `${organisation}/${id}/random` } },
};

const bounced = {
  source: 'aws.ses',
  'detail-type': 'Email Bounced',
  time: '2026-08-20T09:00:00Z',
  detail: {
    mail: { messageId: 'mail-1', tags: { letter: [tagOfLetter({ applicationId: id, letterId: id, writtenAt: at })] } },
    bounce: { bounceType: 'Permanent' },
  },
};

const tokenRequest = {
  callerContext: { clientId: 'client' },
  request: { userAttributes: { name: 'Test' }, groupConfiguration: { groupsToOverride: ['role:officer'] } },
};
