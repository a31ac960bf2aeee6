import { StartFailure } from '../failure';
import { parseJson } from '../json';
import type { Functions } from '../lambda/functions';
import type { ServiceAnswer, ServiceRequest } from './server';

const path = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

/** `Invoke`, with the answer waited for: how an operator gives a function its work again. */
export const lambdaHandler =
  (functions: Functions) =>
  (request: ServiceRequest): Promise<ServiceAnswer> | null => {
    const [, name] = path.exec(request.url.pathname) ?? [];
    if (name === undefined || request.method !== 'POST') return null;
    return invoked(functions, decodeURIComponent(name), request.body.toString('utf8'));
  };

const invoked = async (functions: Functions, name: string, text: string): Promise<ServiceAnswer> => {
  const target = found(functions, name);
  if (target === null) return { status: 404, body: JSON.stringify({ Message: `Function not found: ${name}` }) };
  const outcome = await target.invoke(() => parseJson(text === '' ? '{}' : text));
  if (outcome.ok) return { status: 200, body: outcome.result };
  return { status: 200, headers: { 'x-amz-function-error': 'Unhandled' }, body: JSON.stringify(outcome.fault) };
};

const found = (functions: Functions, name: string) => {
  try {
    return functions.find(name, 'A call');
  } catch (error) {
    if (error instanceof StartFailure) return null;
    throw error;
  }
};
