import type { Actor } from '../../domain/actor';
import type { Application } from '../../domain/application/record';
import type { Instant } from '../../domain/calendar';
import type { Claim } from '../../domain/claim/record';
import type { Batch, BatchLine } from '../../domain/payout/batch';
import { batched, isPayable, lineOf, type Party, withLines } from '../../domain/payout/seal';
import { sepaLimits, sepaText } from '../gateways/sepa-text';
import { type Account, loadAccounts } from './accounts';
import { loadApplications } from './applications';
import type { NamedAction } from './commit';
import { keys } from './keys';
import { compileMove } from './moves';
import { type ClaimRef, loadClaims } from './payments';
import { pinnedScheme } from './schemes';

/** Claims per transaction: three writes each, and room for the batch, its marker and a receipt. */
export const chunkSize = 32;

export interface Ready {
  readonly application: Application;
  readonly claim: Claim;
  readonly creditor: Party;
}

/** Of these claims those that can be paid as they stand now, and how many lack nothing but an account. */
export async function readyAmong(
  refs: readonly ClaimRef[],
): Promise<{ readonly ready: readonly Ready[]; readonly withoutAccount: number }> {
  const applicationIds = [...new Set(refs.map(({ applicationId }) => applicationId))];
  const [claims, applications, accounts] = await Promise.all([
    loadClaims(refs),
    loadApplications(applicationIds),
    loadAccounts(applicationIds),
  ]);
  const byId = new Map(applications.map((application) => [application.id, application]));
  const payable = claims.filter(isPayable);
  const ready = payable.flatMap((claim) => {
    const application = byId.get(claim.applicationId);
    const account = accounts.get(claim.applicationId);
    return application && account ? [{ application, claim, creditor: creditorOf(account) }] : [];
  });
  return { ready, withoutAccount: payable.length - ready.length };
}

/** A holder whose name leaves nothing in SEPA characters is paid all the same: the account decides. */
const creditorOf = ({ holderName, iban }: Account): Party => ({
  name: sepaText(holderName, sepaLimits.name) || 'Onbekend',
  iban,
});

/** The writes that make these claims the next lines of a batch, and the batch as it is then. */
export async function nextLines(
  batch: Batch,
  ready: readonly Ready[],
  context: { readonly actor: Actor; readonly now: Instant },
): Promise<{ readonly batch: Batch; readonly actions: readonly NamedAction[] }> {
  const lines: BatchLine[] = [];
  const actions: NamedAction[] = [];
  for (const { application, claim, creditor } of ready) {
    const line = lineOf(batch.id, batch.lines + lines.length + 1, application, claim, creditor);
    const scheme = await pinnedScheme(application);
    lines.push(line);
    actions.push(lineAction(line), ...compileMove(batched(application, claim, line), { ...context, scheme }).actions);
  }
  return { batch: withLines(batch, lines), actions };
}

const lineAction = (line: BatchLine): NamedAction => ({
  name: `line ${line.line}`,
  put: {
    Item: { ...keys.batchLine(line.batchId, line.line), kind: 'batch-line', ...line },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});
