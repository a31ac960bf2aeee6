import { inRegion, ofOwn } from './access';
import type { RouteEntry } from './types';

const onApplication = '/v1/applications/{applicationId}/letters';

export const listLettersRoute: RouteEntry = {
  kind: 'route',
  name: 'list-letters',
  method: 'GET',
  path: onApplication,
  access: { employer: ofOwn(), officer: inRegion('office'), auditor: inRegion('office') },
  summary: 'Letters of an application with what became of each: the register of dispatch',
  uses: { table: ['GetItem', 'Query'] },
  errorImpact: 'Letters are not listed; they are written and sent all the same',
};

export const getLetterRoute: RouteEntry = {
  kind: 'route',
  name: 'get-letter',
  method: 'GET',
  path: `${onApplication}/{letterId}`,
  access: { employer: ofOwn('content'), officer: inRegion('content'), auditor: inRegion('content') },
  summary: 'A link to the file of a letter; that it was opened is recorded',
  uses: { table: ['GetItem', 'Query', 'PutItem'], letters: ['read'] },
  errorImpact: 'Letters cannot be opened',
};

export const registerDispatchRoute: RouteEntry = {
  kind: 'route',
  name: 'register-dispatch',
  method: 'POST',
  path: `${onApplication}/{letterId}/dispatches`,
  access: { officer: inRegion('office') },
  summary: 'Register that a letter was sent by post or handed over, and on which day',
  uses: { table: ['GetItem', 'Query', 'PutItem', 'ConditionCheckItem'] },
  errorImpact:
    'Officers cannot register that a letter was sent; it stays on their worklist, and can be registered later',
};

export const makeCourtFileRoute: RouteEntry = {
  kind: 'route',
  name: 'make-court-file',
  method: 'POST',
  path: '/v1/applications/{applicationId}/court-file',
  access: { officer: inRegion('content'), auditor: inRegion('content') },
  summary: 'The whole file of an application as one PDF with hashes, with a reason that is recorded',
  uses: {
    table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem'],
    fieldKey: ['decrypt'],
    letters: ['read', 'write'],
  },
  timeoutSeconds: 29,
  // One whole processor: a page is set on it.
  memoryMb: 1769,
  errorImpact: 'No file can be made for a court; every record and letter can still be opened by itself',
};

export const letterRoutes: readonly RouteEntry[] = [
  listLettersRoute,
  getLetterRoute,
  registerDispatchRoute,
  makeCourtFileRoute,
];
