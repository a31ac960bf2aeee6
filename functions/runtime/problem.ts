import { problemType } from '../manifest/problem-type';
import type { Cause, ProblemCode } from './step';

interface Row {
  readonly status: number;
  readonly title: string;
  /** What the caller can do about it; ends the detail. */
  readonly wayOut: string;
}

const row = (status: number, title: string, wayOut: string): Row => ({ status, title, wayOut });

const retryNewKey = 'Send it again with another Idempotency-Key.';
const readAgain = 'Read it again and decide on what it is now.';
const otherPerson = 'Ask a colleague to do it.';

/** Every "no" of the system: its status, and the way out. A code without a row does not compile. */
export const problems: Readonly<Record<ProblemCode, Row>> = {
  'batch-in-progress': row(
    409,
    'The batch is being worked on',
    'Send the same request again: it goes on where it was.',
  ),
  'books-differ': row(
    409,
    'The books do not close',
    'Tell the administrator: entries and budget must agree before a month is closed.',
  ),
  'body-too-large': row(413, 'Body too large', 'Send large files as documents.'),
  'changed-meanwhile': row(409, 'Changed meanwhile', readAgain),
  'check-failed': row(409, 'A check failed', 'Override it with a reason, or refuse.'),
  'content-type-unsupported': row(415, 'Content type not supported', 'Send JSON with Content-Type: application/json.'),
  'decider-not-allowed': row(403, 'Not the decider of this scheme', 'The scheme says who decides: hand it to them.'),
  destroyed: row(410, 'Destroyed', 'What it came to stands in the ledger; nothing else was kept.'),
  'execution-day-passed': row(
    409,
    'The day to pay has passed',
    'Withdraw the batch, and make one for the day that is proposed.',
  ),
  'facts-unknown': row(409, 'Facts unknown', 'Add the facts, or override the rules with a reason.'),
  forbidden: row(403, 'Not allowed', 'Ask your administrator for the role that may.'),
  'idempotency-key-invalid': row(400, 'Idempotency-Key not valid', 'Use a random UUID for each new request.'),
  'idempotency-key-missing': row(400, 'Idempotency-Key missing', 'Send a random UUID, and the same one on a retry.'),
  'idempotency-key-reused': row(409, 'Idempotency-Key used before', retryNewKey),
  'import-in-progress': row(
    409,
    'The report is being taken in',
    'Send the same report again: it goes on where it was.',
  ),
  'input-invalid': row(400, 'Input not valid', 'Mend what "errors" names and send it again.'),
  internal: row(500, 'Something went wrong here', 'Try again later; if it stays, tell us the correlation id.'),
  'json-invalid': row(400, 'Not valid JSON', 'Mend the JSON and send it again.'),
  'link-unusable': row(404, 'This link cannot be used', 'Ask the region of your letter for a new link.'),
  'no-budget': row(409, 'No budget', 'It keeps its place in line: grant it once money comes free.'),
  'no-debtor-account': row(
    409,
    'The region has no account to pay from',
    'Ask an administrator to add it to the region.',
  ),
  'not-found': row(404, 'Not found', 'Check the address, or look it up in the list.'),
  'not-released': row(409, 'Not released', 'Have another finance officer release the batch first.'),
  'not-your-organisation': row(403, 'Not your organisation', 'Sign in for the organisation that you apply for.'),
  'nothing-payable': row(409, 'Nothing to pay', 'Approve claims first.'),
  'nothing-to-recover': row(409, 'Nothing to claim back', 'Report what changed first, or leave it as it is.'),
  'offset-not-allowed': row(409, 'Set-off is not allowed', 'Let the employer pay it back, or agree on a plan.'),
  'own-organisation': row(403, 'Your own organisation benefits', otherPerson),
  'payment-suspended': row(
    409,
    'A payment in it is suspended',
    'Withdraw the batch and make a new one without it, or have the hold or pause ended.',
  ),
  'recovery-barred': row(409, 'Too long ago to claim back', 'It stays as it is: five years have passed.'),
  'reply-term-running': row(409, 'The term to reply is running', 'Wait for the reply or for the end of the term.'),
  'scheme-not-handled-here': row(409, 'This scheme is handled elsewhere', 'The scheme names where to apply.'),
  'sealing-in-progress': row(
    409,
    'The batch is being sealed',
    'Send the same request with the same Idempotency-Key: it goes on where it was.',
  ),
  'second-person-required': row(403, 'A second person is required', otherPerson),
  'term-passed': row(409, 'The term for this has passed', 'Decide on the application as it is.'),
  'term-running': row(409, 'The term is still running', 'Wait until it has passed.'),
  'taken-by-another': row(409, 'A colleague works on it', 'Ask them, or take it over.'),
  'try-again': row(503, 'Busy', 'Try again in a few seconds; nothing is done twice.'),
  unauthenticated: row(401, 'Not signed in', 'Sign in and send the access token as Bearer.'),
  'version-published': row(409, 'This version is published', 'Write the next version.'),
  'version-taken': row(409, 'This version exists', 'Write the next version.'),
  'window-closed': row(409, 'The window is closed', 'Apply while it is open, or ask for hardship.'),
  'wrong-state': row(409, 'Not possible in this state', readAgain),
};

/** A problem document of RFC 9457, with the members of the house: `code`, `errors` and what the refusal adds. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  readonly [extra: string]: unknown;
}

export function problemOf(cause: Cause): Problem {
  const { status, title, wayOut } = problems[cause.code];
  return {
    ...cause.extra,
    type: problemType(cause.code),
    title,
    status,
    detail: `${cause.detail} ${wayOut}`,
    code: cause.code,
    errors: cause.errors ?? [],
  };
}
