import { decide } from '../../domain/application/decide';
import type { Application } from '../../domain/application/record';
import { withdraw } from '../../domain/application/withdraw';
import type { Movement, MovementKind } from '../../domain/budget/movement';
import { cents } from '../../domain/money';
import type { Scheme } from '../../domain/scheme/definition';
import { handler as closeMonth } from '../../functions/api/close-month';
import type { Caller } from '../../functions/runtime/identity';
import { budgetAction, ledgerAction } from '../../functions/store/budgets';
import { commitMove } from '../../functions/store/commit-move';
import { done, officer1, received } from '../domain/fixtures';
import { call } from '../functions/request-event';
import { assertAnswer } from '../openapi-check';
import { allocateAll, budget, dossier, must, submit } from './office';

export const bookkeeper = (scheme: Pick<Scheme, 'region'>, sub = 'finance-1'): Partial<Caller> => ({
  sub,
  roles: ['finance'],
  regions: [scheme.region],
});

type Handler = typeof closeMonth;

/** Asks a route of the books, and checks its answer against the interface. */
export async function ask(
  handler: Handler,
  path: string,
  query: Record<string, string>,
  { caller, at }: { readonly caller: Partial<Caller>; readonly at: string },
) {
  const { status, json } = await call(handler, { method: 'GET', query, caller, at });
  assertAnswer('GET', path, status, json, status === 200 ? 'application/json' : 'application/problem+json');
  return { status, json };
}

export async function close(scheme: Scheme, month: string, at: string, sub = 'finance-1') {
  const { status, json } = await call(closeMonth, {
    method: 'POST',
    body: { schemeId: scheme.schemeId, month },
    headers: { 'Content-Type': 'application/json' },
    caller: bookkeeper(scheme, sub),
    at,
  });
  const type = status === 200 ? 'application/json' : 'application/problem+json';
  assertAnswer('POST', '/v1/ledger/month-closes', status, json, type);
  return { status, json: json as Record<string, unknown> };
}

let made = 0;

/** Applications received and reserved at a moment. */
export async function reserve(scheme: Scheme, count: number, at: string, budgetId: string = scheme.schemeId) {
  const applications = Array.from({ length: count }, () => {
    made += 1;
    return received(scheme, { nth: made, receivedAt: at });
  });
  await submit(applications);
  await allocateAll(scheme, budgetId, at);
  return applications;
}

export async function grant(scheme: Scheme, { id }: Application, now: string): Promise<void> {
  const input = { outcome: 'grant' as const, motivation: 'Voldoet.', overrides: [] };
  const move = decide((await dossier(id)).application, scheme, input, officer1, now);
  done(await commitMove(done(move), { scheme, actor: officer1, now }));
}

export async function takeBack(scheme: Scheme, { id }: Application, now: string): Promise<void> {
  const { application, claims } = await dossier(id);
  done(await commitMove(done(withdraw(application, claims)), { scheme, actor: officer1, now }));
}

/** Posts movements as a payment would. */
export async function post(
  budgetId: string,
  at: string,
  movements: readonly (readonly [kind: MovementKind, amountCents: number, awards: number, cause: string])[],
): Promise<void> {
  const found = await budget(budgetId);
  const all: Movement[] = movements.map(([kind, amount, awards, cause]) => ({
    kind,
    amountCents: cents(amount),
    awards,
    cause,
  }));
  await must([
    budgetAction(found, all),
    ledgerAction(
      found,
      all.map((movement) => ({ movement, version: found.version + 1 })),
      at,
      officer1,
    ),
  ]);
}
