import type { APIGatewayProxyResult } from 'aws-lambda';
import type { Answer } from './answer';
import { problemOf } from './problem';
import type { Cause, Step } from './step';

/** Seconds after which a caller may try again what could not be done now. */
const retryAfterSeconds = '2';

export const render = (step: Step<Answer>): APIGatewayProxyResult =>
  step.ok ? renderAnswer(step.value) : renderProblem(step.refusal);

function renderAnswer(answer: Answer): APIGatewayProxyResult {
  const { status: statusCode, headers = {} } = answer;
  if ('raw' in answer) {
    return { statusCode, headers: { 'Content-Type': answer.contentType, ...headers }, body: answer.raw };
  }
  if (answer.body === undefined) return { statusCode, headers: { ...headers }, body: '' };
  return { statusCode, headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(answer.body) };
}

export function renderProblem(cause: Cause): APIGatewayProxyResult {
  const problem = problemOf(cause);
  const retry = problem.status === 503 ? { 'Retry-After': retryAfterSeconds } : {};
  const signIn = problem.status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {};
  return {
    statusCode: problem.status,
    headers: { 'Content-Type': 'application/problem+json', ...retry, ...signIn },
    body: JSON.stringify(problem),
  };
}
