import { ResponseType, type RestApi } from 'aws-cdk-lib/aws-apigateway';
import { apiVersion, problemType } from '../../functions/manifest';
import { pascal } from '../house';

interface Answer {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
}

const answer = (status: number, code: string, title: string, detail: string): Answer => ({
  status,
  code,
  title,
  detail,
});

const badRequest = answer(
  400,
  'input-invalid',
  'Input not valid',
  'The request is not well-formed. Mend it and send it again.',
);
const signIn = answer(401, 'unauthenticated', 'Not signed in', 'Sign in and send the access token as Bearer.');
const notAllowed = answer(403, 'forbidden', 'Not allowed', 'Ask your administrator for the role that may.');
const notFound = answer(404, 'not-found', 'Not found', 'Nothing answers here. Check the address and the method.');
const tooLarge = answer(413, 'body-too-large', 'Body too large', 'Send large files as documents.');
const wrongType = answer(
  415,
  'content-type-unsupported',
  'Content type not supported',
  'Send JSON with Content-Type: application/json.',
);
const slowDown = answer(429, 'too-many-requests', 'Too many requests', 'Wait a moment and send it again.');
const broken = answer(
  500,
  'internal',
  'Something went wrong here',
  'Try again later; if it stays, tell us the correlation id.',
);
const noAnswer = answer(503, 'try-again', 'Busy', 'Try again in a few seconds; nothing is done twice.');

/**
 * What the gateway itself answers, before or instead of a function. Each type has its own status in the body, for the
 * gateway's templates cannot name it; the two defaults catch types that AWS adds later.
 */
const answers: readonly (readonly [ResponseType, Answer])[] = [
  [ResponseType.DEFAULT_4XX, badRequest],
  [ResponseType.DEFAULT_5XX, broken],
  [ResponseType.BAD_REQUEST_BODY, badRequest],
  [ResponseType.BAD_REQUEST_PARAMETERS, badRequest],
  [ResponseType.UNAUTHORIZED, signIn],
  [ResponseType.EXPIRED_TOKEN, signIn],
  [ResponseType.INVALID_SIGNATURE, signIn],
  [ResponseType.ACCESS_DENIED, notAllowed],
  [ResponseType.INVALID_API_KEY, notAllowed],
  [ResponseType.WAF_FILTERED, notAllowed],
  [ResponseType.MISSING_AUTHENTICATION_TOKEN, notFound],
  [ResponseType.RESOURCE_NOT_FOUND, notFound],
  [ResponseType.REQUEST_TOO_LARGE, tooLarge],
  [ResponseType.UNSUPPORTED_MEDIA_TYPE, wrongType],
  [ResponseType.THROTTLED, slowDown],
  [ResponseType.QUOTA_EXCEEDED, slowDown],
  [ResponseType.API_CONFIGURATION_ERROR, broken],
  [ResponseType.AUTHORIZER_CONFIGURATION_ERROR, broken],
  [ResponseType.AUTHORIZER_FAILURE, broken],
  [ResponseType.INTEGRATION_FAILURE, noAnswer],
  [ResponseType.INTEGRATION_TIMEOUT, noAnswer],
];

const quoted = (text: string): string => `'${text}'`;

/** The transport security headers of the government's API Design Rules, and an id to name when asking for help. */
const everyAnswer = {
  'API-Version': quoted(apiVersion),
  'Cache-Control': quoted('no-store'),
  'Content-Security-Policy': quoted("default-src 'none'; frame-ancestors 'none'"),
  'Content-Type': quoted('application/problem+json'),
  'Referrer-Policy': quoted('no-referrer'),
  'Strict-Transport-Security': quoted('max-age=31536000; includeSubDomains'),
  'X-Content-Type-Options': quoted('nosniff'),
  'X-Frame-Options': quoted('DENY'),
  'X-Correlation-Id': 'context.requestId',
} as const;

/** Problem documents (RFC 9457) with `API-Version`, as the functions themselves answer. */
export function addProblemResponses(api: RestApi): void {
  for (const [type, { status, code, title, detail }] of answers) {
    api.addGatewayResponse(pascal(type.responseType.toLowerCase()), {
      type,
      statusCode: String(status),
      responseHeaders: {
        ...everyAnswer,
        ...(status === 401 ? { 'WWW-Authenticate': quoted('Bearer') } : {}),
        ...(status === 429 || status === 503 ? { 'Retry-After': quoted('2') } : {}),
      },
      templates: {
        'application/json': JSON.stringify({ type: problemType(code), title, status, detail, code, errors: [] }),
      },
    });
  }
}
