import type { AccountVersion } from '../../domain/account/record';
import { payeeWarnings } from '../../domain/account/warnings';
import type { Actor } from '../../domain/actor';
import { amsterdamDate, type Instant } from '../../domain/calendar';
import type { Batch, BatchLine } from '../../domain/payout/batch';
import { blockedBy, type GateName, type Gates } from '../../domain/payout/gate';
import { type GateCase, gatesOf } from '../../domain/payout/gates';
import { batched, isPayable, lineOf, type Party, withLines } from '../../domain/payout/seal';
import { sepaLimits, sepaText } from '../gateways/sepa-text';
import { loadApplications } from './applications';
import { accountUnchanged } from './bank-accounts';
import { maxActions, type NamedAction } from './commit';
import { loadGateCases } from './gates';
import { keys } from './keys';
import { compileMove } from './moves';
import { pauseUnchanged } from './pauses';
import { type ClaimRef, loadClaims } from './payments';

/** Claims looked at together: even where each is of another employer they mostly go into one transaction. */
export const chunkSize = 22;

export interface Ready extends GateCase {
  readonly gates: Gates;
  readonly creditor: Party;
  /** Codes of what a releaser should look at; they are counted on the batch. */
  readonly warnings: readonly string[];
}

export interface Looked {
  readonly ready: readonly Ready[];
  /** How many each gate kept out; one that several did counts under the first. */
  readonly leftOut: LeftOut;
  /** Of those, who gave no account at all. */
  readonly withoutAccount: number;
}

export type LeftOut = ReadonlyMap<GateName, number>;

/** Of these claims those that every gate lets through as they stand now, and what keeps out the others. */
export async function readyAmong(refs: readonly ClaimRef[], now: Instant): Promise<Looked> {
  const applicationIds = [...new Set(refs.map(({ applicationId }) => applicationId))];
  const [claims, applications] = await Promise.all([loadClaims(refs), loadApplications(applicationIds)]);
  const byId = new Map(applications.map((application) => [application.id, application]));
  const payable = claims.filter(isPayable).flatMap((claim) => {
    const application = byId.get(claim.applicationId);
    return application === undefined ? [] : [{ application, claim }];
  });
  const ready: Ready[] = [];
  const leftOut = new Map<GateName, number>();
  let withoutAccount = 0;
  for (const found of await loadGateCases(payable)) {
    const gates = gatesOf(found, now, amsterdamDate(now));
    const [first] = blockedBy(gates.gates);
    if (first === undefined && found.account !== null) {
      const { current } = found.account;
      ready.push({ ...found, gates, creditor: creditorOf(current), warnings: payeeWarnings(current) });
      continue;
    }
    leftOut.set(first ?? 'account', (leftOut.get(first ?? 'account') ?? 0) + 1);
    if (found.account === null) withoutAccount += 1;
  }
  return { ready, leftOut, withoutAccount };
}

/** A holder whose name leaves nothing in SEPA characters is paid all the same: the account decides. */
const creditorOf = ({ holderName, iban }: AccountVersion): Party => ({
  name: sepaText(holderName, sepaLimits.name) || 'Onbekend',
  iban,
});

/** Of each claim: its line, itself and its event. */
const writesOfOne = 3;

/** The batch, its marker and a receipt. */
const writesOfBatch = 3;

/**
 * The first of these that go into one transaction: beside their own writes it holds that each account and each scheme's
 * pause is still as it was read.
 */
export function fitting(ready: readonly Ready[]): readonly Ready[] {
  const shared = new Set<string>();
  for (const [index, { application, account }] of ready.entries()) {
    shared.add(`scheme ${application.schemeId}`).add(`account ${account?.organisation}`);
    if ((index + 1) * writesOfOne + shared.size + writesOfBatch > maxActions) return ready.slice(0, index);
  }
  return ready;
}

/** The writes that make these claims the next lines of a batch, and the batch as it is then. */
export function nextLines(
  batch: Batch,
  ready: readonly Ready[],
  context: { readonly actor: Actor; readonly now: Instant },
): { readonly batch: Batch; readonly actions: readonly NamedAction[] } {
  const lines: BatchLine[] = [];
  const actions: NamedAction[] = [];
  const held = new Map<string, NamedAction>();
  for (const payee of ready) {
    const { application, claim, scheme, gates, account, pause } = payee;
    const costCentre = scheme.funding?.costCentre ?? null;
    const line = lineOf(batch.id, batch.lines + lines.length + 1, { ...payee, costCentre });
    const move = batched(application, claim, line, gates);
    lines.push(line);
    actions.push(lineAction(line), ...compileMove(move, { ...context, scheme }).actions);
    const asRead = [
      pauseUnchanged(application.schemeId, pause),
      ...(account === null ? [] : [accountUnchanged(account)]),
    ];
    for (const action of asRead) held.set(action.name, action);
  }
  return { batch: withLines(batch, lines), actions: [...actions, ...held.values()] };
}

const lineAction = (line: BatchLine): NamedAction => ({
  name: `line ${line.line}`,
  put: {
    Item: { ...keys.batchLine(line.batchId, line.line), kind: 'batch-line', ...line },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});
