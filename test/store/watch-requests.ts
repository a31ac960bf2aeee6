import { afterAll, beforeAll, beforeEach } from 'vitest';
import { documents } from '../../functions/store/table';

interface Request {
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

type Output = Record<string, unknown>;

export interface Watched {
  /** Operations asked of the table since the test began, in order. */
  readonly operations: string[];
  /** What becomes of a request instead of being passed on; null: it is passed on. */
  instead: (request: Request, passOn: (input: Request['input']) => Promise<Output>) => Promise<Output> | null;
}

const passOn = () => null;

/** Watches what the code under test asks of the table, and can have a request go wrong. */
export function watchRequests(): Watched {
  const watched: Watched = { operations: [], instead: passOn };
  const name = 'watchRequests';
  beforeAll(() => {
    documents().middlewareStack.add(
      (next, context) => async (args) => {
        const operation = String(context.commandName).replace(/Command$/, '');
        watched.operations.push(operation);
        const send = (input: Request['input']) => next({ ...args, input: input as typeof args.input });
        const request = { operation, input: args.input as Request['input'] };
        const output = watched.instead(request, async (input) => (await send(input)).output as unknown as Output);
        return output === null ? next(args) : { response: {}, output: (await output) as never };
      },
      { step: 'initialize', name, priority: 'high' },
    );
  });
  beforeEach(() => {
    watched.operations.length = 0;
    watched.instead = passOn;
  });
  afterAll(() => {
    documents().middlewareStack.remove(name);
  });
  return watched;
}
