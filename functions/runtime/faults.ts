import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { isPassing } from './busy';
import { renderProblem } from './render';

/** What a handler threw as a problem that tells nothing about the inside; `observe` logs the fault itself. */
export const answerFaults = (): MiddlewareObj<APIGatewayProxyEvent, APIGatewayProxyResult> => ({
  onError: (request) => {
    request.response = isPassing(request.error)
      ? renderProblem({ code: 'try-again', detail: 'It is too busy to do this now.' })
      : renderProblem({ code: 'internal', detail: 'This request met a fault of ours; it has been noted.' });
  },
});
