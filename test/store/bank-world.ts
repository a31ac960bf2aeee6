import type { Claim } from '../../domain/claim/record';
import { cents } from '../../domain/money';
import {
  type Batch,
  type BatchLine,
  batchLineRecord,
  batchRecord,
  endToEndIdOf,
  messageIdOf,
} from '../../domain/payout/batch';
import type { BankReportAnswer } from '../../functions/api/answers/bank-report';
import { handler as importBankReport } from '../../functions/api/import-bank-report';
import { batchItem, loadBatch } from '../../functions/store/batches';
import { budgetAction, ledgerAction } from '../../functions/store/budgets';
import { commit, type NamedAction } from '../../functions/store/commit';
import { keys } from '../../functions/store/keys';
import { newApplicationActions } from '../../functions/store/moves';
import { approvedClaim, grantedApplication, idNumber } from '../domain/payout-fixtures';
import { schemeWith } from '../domain/scheme/fixtures';
import { call, type Received } from '../functions/request-event';
import { budget, dossier, publish } from './office';
import { at, claimAction, finance } from './payout-world';

/** A released batch with money behind it, and the reports of a bank about it. */

export const payer = 'NL91ABNA0417164300';

let made = 0;

export interface World {
  readonly batch: Batch;
  readonly lines: readonly BatchLine[];
  readonly budgetId: string;
  readonly region: string;
}

async function writeAll(actions: readonly NamedAction[]): Promise<void> {
  for (let start = 0; start < actions.length; start += 90) {
    const done = await commit(actions.slice(start, start + 90).map((one, n) => ({ ...one, name: `${n} ${one.name}` })));
    if (!done.ok) throw new Error(`not written: ${done.failed.join(', ')}`);
  }
}

export interface Asked {
  readonly region: string;
  /** An amount per line, in cents. */
  readonly amounts: readonly number[];
  /** Claims of one application, one line each; 1 where left out. */
  readonly perApplication?: 1 | 2;
  readonly linesPerFile?: number;
}

/** A scheme with one or two instalments, its budget, granted applications with batched claims, and their batch. */
export async function released({ region, amounts, perApplication = 1, linesPerFile = 10_000 }: Asked): Promise<World> {
  made += 1;
  const schemeId = `bank-${made}`;
  const budgetId = schemeId;
  const share = 10_000 / perApplication;
  const instalments = Array.from({ length: perApplication }, () => ({ shareBp: share, due: { onGrant: true } }));
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const count = amounts.length / perApplication;
  const scheme = schemeWith({ schemeId, region, instalments, caps: { amountCents: total + 1, awards: count + 1 } });
  await publish(scheme, budgetId);
  const batchId = idNumber(made, '01KD');
  const actions: NamedAction[] = [];
  const lines: BatchLine[] = [];
  for (let n = 0; n < count; n++) {
    const id = idNumber(made * 1000 + n, '01KE');
    const own = amounts.slice(n * perApplication, (n + 1) * perApplication);
    const held = own.reduce((sum, amount) => sum + amount, 0);
    const application = grantedApplication(id, { region, schemeId, budgetId, heldCents: cents(held) });
    actions.push(...newApplicationActions(application, scheme, at));
    for (const [index, amount] of own.entries()) {
      const approved = approvedClaim(id, index + 1, { amountCents: cents(amount) });
      const endToEndId = endToEndIdOf(approved.id, 1);
      const claim: Claim = { ...approved, status: 'batched', version: 5, attempt: 1, batchId, endToEndId };
      actions.push(claimAction(region, claim));
      lines.push(lineOf(batchId, lines.length + 1, claim, application.number));
    }
  }
  const batch = batchOf(batchId, region, lines, linesPerFile);
  actions.push({ name: 'batch', put: { Item: batchItem(batch) } });
  for (const line of lines) {
    const Item = { ...keys.batchLine(batchId, line.line), kind: 'batch-line', ...line };
    actions.push({ name: `line ${line.line}`, put: { Item } });
  }
  await writeAll(actions);
  await commitMoney(budgetId, total, count);
  return { batch, lines, budgetId, region };
}

const lineOf = (batchId: string, line: number, { id, applicationId, amountCents, endToEndId }: Claim, number: string) =>
  batchLineRecord.parse({
    ...{ batchId, line, claimId: id, applicationId, number, amountCents, endToEndId },
    creditorName: 'Test Bakkerij',
    creditorIban: payer,
  });

function batchOf(id: string, region: string, lines: readonly BatchLine[], linesPerFile: number): Batch {
  const parts = [];
  for (let start = 0; start < lines.length; start += linesPerFile) {
    const own = lines.slice(start, start + linesPerFile);
    const totalCents = own.reduce((sum, { amountCents }) => sum + amountCents, 0);
    parts.push({ part: parts.length + 1, lines: own.length, totalCents, sha256: 'a'.repeat(64) });
  }
  return batchRecord.parse({
    ...{ id, region, status: 'released', version: 3, executionOn: '2026-11-19', createdAt: at },
    ...{ makerSub: 'maker', releaserSub: 'releaser', releasedAt: at, debtorName: 'Gemeente Ede', debtorIban: payer },
    ...{ lines: lines.length, totalCents: lines.reduce((sum, { amountCents }) => sum + amountCents, 0) },
    ...{ linesPerFile, parts, openLines: lines.length },
  });
}

/** Reserves and commits in the budget what the claims come to, through the ledger as everything else. */
async function commitMoney(budgetId: string, total: number, awards: number): Promise<void> {
  const found = await budget(budgetId);
  const movements = (['reserve', 'commit'] as const).map((kind) => ({
    ...{ kind, amountCents: cents(total), awards, cause: `setup-${kind}` },
  }));
  const by = { sub: 'system', role: 'system' };
  const postings = movements.map((movement) => ({ movement, version: 1 }));
  await writeAll([budgetAction(found, movements), ledgerAction(found, postings, at, by)]);
}

export interface Said {
  readonly line: BatchLine;
  /** `paid` and `returned` as a statement of the account, the others as a report of statuses. */
  readonly status: 'accepted' | 'paid' | 'rejected' | 'returned';
  readonly code?: string;
}

const euros = (amountCents: number) => (amountCents / 100).toFixed(2);

const entry = ({ line, status, code = 'AC04' }: Said) => `<Ntry><Amt Ccy="EUR">${euros(line.amountCents)}</Amt>
<CdtDbtInd>${status === 'paid' ? 'DBIT' : 'CRDT'}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-19</Dt></BookgDt>
<NtryDtls><TxDtls><Refs><EndToEndId>${line.endToEndId}</EndToEndId></Refs>
${status === 'returned' ? `<RtrInf><Rsn><Cd>${code}</Cd></Rsn></RtrInf>` : ''}</TxDtls></NtryDtls></Ntry>`;

/** A statement of the account. @param id makes it another report, whatever it tells */
export const statement = (id: string, said: readonly Said[], more = ''): string =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>${id}</MsgId></GrpHdr>
<Stmt><Acct><Id><IBAN>${payer}</IBAN></Id></Acct>${said.map(entry).join('')}${more}</Stmt></BkToCstmrStmt></Document>`;

/** The total of a file, booked. */
export const totalEntry = (batchId: string, part: number, amountCents: number, count: number): string =>
  `<Ntry><Amt Ccy="EUR">${euros(amountCents)}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
<BookgDt><Dt>2026-11-19</Dt></BookgDt><NtryDtls><Btch><PmtInfId>${messageIdOf(batchId, part)}</PmtInfId>
<NbOfTxs>${count}</NbOfTxs></Btch></NtryDtls></Ntry>`;

const words = { accepted: 'ACSP', paid: 'ACSC', rejected: 'RJCT' } as const;

/** A report of statuses about a file of the batch. */
export function statuses(id: string, { batchId, part = 1 }: { batchId: string; part?: number }, said: readonly Said[]) {
  const file = messageIdOf(batchId, part);
  const transfers = said.map(({ line, status, code = 'AC04' }) => {
    if (status === 'returned') throw new Error('a return is told by a statement');
    const reason = status === 'rejected' ? `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn></StsRsnInf>` : '';
    return `<TxInfAndSts><OrgnlEndToEndId>${line.endToEndId}</OrgnlEndToEndId><TxSts>${words[status]}</TxSts>${reason}</TxInfAndSts>`;
  });
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>${id}</MsgId></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>${file}</OrgnlMsgId></OrgnlGrpInfAndSts>
<OrgnlPmtInfAndSts><OrgnlPmtInfId>${file}</OrgnlPmtInfId>${transfers.join('')}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;
}

export interface SentReport {
  readonly sub?: string;
  readonly contentType?: string;
  readonly when?: string;
}

/** Sends a report along, as finance does. */
export const send = (
  { batch, region }: Pick<World, 'batch' | 'region'>,
  xml: string,
  { sub = 'payer', contentType = 'application/xml', when = '2026-11-20T08:00:00.000Z' }: SentReport = {},
): Promise<Received> =>
  call(importBankReport, {
    rawBody: xml,
    headers: { 'Content-Type': contentType },
    path: { batchId: batch.id },
    caller: finance(sub, [region]),
    at: when,
  });

export const countsOf = ({ json }: Received) => {
  const { accepted, paid, rejected, returned, unmatched } = json as BankReportAnswer;
  return { accepted, paid, rejected, returned, unmatched };
};

export async function batchNow({ batch }: World): Promise<Batch> {
  const found = await loadBatch(batch.id);
  if (found === undefined) throw new Error('the batch is gone');
  return found;
}

export const claimNow = async ({ claimId, applicationId }: BatchLine): Promise<Claim> => {
  const claim = (await dossier(applicationId)).claims.find(({ id }) => id === claimId);
  if (claim === undefined) throw new Error(`no claim ${claimId}`);
  return claim;
};
