import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../../audit/audit';
import { clientFor, exportTable, onlyTable } from '../../audit/export-table';
import { dataFiles, type Line, readLines } from '../../audit/read-export';
import { paid } from '../../domain/payout/settle';
import { commitMove } from '../../functions/store/commit-move';
import { keys } from '../../functions/store/keys';
import { done, haarlem, officer1, withCaps } from '../domain/fixtures';
import { close, grant, reserve, takeBack } from './books-world';
import { engines, useEngine } from './engine';
import { dossier, must, publish } from './office';
import { claimAction } from './payout-world';

type Item = Record<string, unknown>;

const scheme = withCaps({ ...haarlem, schemeId: 'audited' }, { amountCents: 100_000_000, awards: 500 });
const batchId = '01KN2D8RZ4XJ7W5T3Q1P9M6K0B';

/** A claim that was put in a batch and paid by the bank. */
async function payFirst(applicationId: string): Promise<void> {
  const { application, claims } = await dossier(applicationId);
  const [claim] = claims;
  if (claim === undefined) throw new Error('a grant without claims');
  const endToEndId = `${claim.id}-1`;
  const payBy = '2026-11-20';
  const batched = { ...claim, status: 'batched' as const, attempt: 1, batchId, endToEndId, payBy };
  const { amountCents } = claim;
  const line = {
    ...{ kind: 'batch-line', batchId, line: 1, claimId: claim.id, applicationId, number: application.number },
    ...{ amountCents, creditorName: 'Test', creditorIban: 'NL91ABNA0417164300', endToEndId },
  };
  const batch = {
    ...{ kind: 'batch', id: batchId, region: application.region, status: 'released', version: 3 },
    ...{ executionOn: '2026-10-08', createdAt: '2026-10-07T08:00:00.000Z', makerSub: 'a', releaserSub: 'b' },
    ...{ releasedAt: '2026-10-07T09:00:00.000Z', debtorName: 'Test', debtorIban: 'NL91ABNA0417164300' },
    ...{ lines: 1, totalCents: amountCents, linesPerFile: 10_000 },
    parts: [{ part: 1, lines: 1, totalCents: amountCents, sha256: null }],
  };
  await must([
    claimAction(application.region, batched),
    { name: 'line', put: { Item: { ...keys.batchLine(batchId, 1), ...line } } },
    { name: 'batch', put: { Item: { ...keys.batch(batchId), ...batch } } },
  ]);
  const outcome = { status: 'paid' as const, code: null, at: '2026-10-09T08:00:00.000Z', bookedOn: '2026-10-08' };
  const all = claims.map((one) => (one.id === claim.id ? batched : one));
  const move = paid({ application, claims: all, claim: batched }, outcome);
  done(await commitMove(move, { scheme, actor: officer1, now: outcome.at }));
}

async function* linesOf(files: readonly string[]): AsyncGenerator<Line, void, void> {
  for (const file of files) yield* readLines(file);
}

/** Beside this process, not in its stead: who waits too long without listening loses the connections to the engine. */
async function auditRun(path: string[], environment: Record<string, string> = {}) {
  const command = join('node_modules', '.bin', 'tsx');
  const child = spawn(command, ['audit/run.ts', ...path], { env: { ...process.env, ...environment } });
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status: status as number | null, stdout, stderr };
}

describe.each(engines)('an audit over an export of $name', (engine) => {
  useEngine(engine);
  const folder = mkdtempSync(join(tmpdir(), 'voucherloket-audit-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let items: Item[] = [];
  let firstId = '';

  beforeAll(async () => {
    await publish(scheme, scheme.schemeId);
    const [first, second] = await reserve(scheme, 4, '2026-10-05T08:00:00.000Z');
    if (first === undefined || second === undefined) throw new Error('nobody applied');
    firstId = first.id;
    await grant(scheme, first, '2026-10-06T08:00:00.000Z');
    await takeBack(scheme, second, '2026-10-07T08:00:00.000Z');
    await payFirst(first.id);
    expect((await close(scheme, '2026-01', '2026-11-05T08:00:00.000Z')).status).toBe(200);
    const client = clientFor(String(process.env.AWS_ENDPOINT_URL_DYNAMODB));
    const file = await exportTable(client, await onlyTable(client), folder);
    const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n');
    items = lines.map((line) => unmarshall(JSON.parse(line).Item));
  });

  /** What an audit finds in the items as changed by `change`, in two files as S3 would have them. */
  async function found(change: (all: Item[]) => Item[] = (all) => all): Promise<string[]> {
    const changed = change(structuredClone(items)).map((item) => `${JSON.stringify({ Item: marshall(item) })}\n`);
    const data = mkdtempSync(join(folder, 'AWSDynamoDB-'));
    const half = Math.floor(changed.length / 2);
    mkdirSync(join(data, 'data'));
    writeFileSync(join(data, 'manifest-files.json'), '{}');
    writeFileSync(join(data, 'data', 'a.json.gz'), gzipSync(changed.slice(half).join('')));
    writeFileSync(join(data, 'data', 'b.json'), changed.slice(0, half).join(''));
    const { findings } = await audit(linesOf(dataFiles(data)));
    return findings.map(({ code }) => code).sort();
  }

  const changed = (kind: string, change: (item: Item) => void) => (all: Item[]) => {
    const item = all.find((one) => one.kind === kind && (kind !== 'application' || one.id === firstId));
    if (item === undefined) throw new Error(`no ${kind}`);
    change(item);
    return all;
  };

  it('finds nothing wrong where all agrees', async () => {
    expect(items.filter(({ kind }) => kind === 'ledger-entry').length).toBeGreaterThan(3);
    expect(await found()).toEqual([]);
  });

  it('finds a budget that is not what its entries come to, or breaks its identity', async () => {
    expect(
      await found(
        changed('budget', (one) => {
          one.paidCents = Number(one.paidCents) + 1;
        }),
      ),
    ).toEqual(['budget-differs', 'budget-identity']);
    expect(await found((all) => all.filter(({ kind }) => kind !== 'budget'))).toEqual(['budget-missing']);
  });

  it('finds an entry that is gone, or changed after its month was closed', async () => {
    const withoutGrant = await found((all) =>
      all.filter(
        ({ kind, lines }) =>
          kind !== 'ledger-entry' || !(lines as Item[]).some(({ movement }) => movement === 'commit'),
      ),
    );
    expect(withoutGrant).toContain('budget-differs');
    const cap = changed('month-close', (one) => {
      const [balance] = one.balances as { sums: Item }[];
      if (balance !== undefined) balance.sums.capCents = 1;
    });
    expect(await found(cap)).toEqual(['month-changed']);
  });

  it('finds an application that holds something else than was posted, and one that is gone', async () => {
    const held = changed('application', (one) => {
      one.heldCents = Number(one.heldCents) - 1;
    });
    expect(await found(held)).toEqual(['held-differs']);
    const waits = changed('application', (one) => {
      one.status = 'waiting';
    });
    expect(await found(waits)).toEqual(['waiting-differs']);
    const gone = await found((all) => all.filter(({ kind, id }) => kind !== 'application' || id !== firstId));
    expect(gone).toEqual(['application-missing']);
  });

  it('finds a claim that was paid twice, or never', async () => {
    const twice = await found((all) => {
      const pay = all.find(
        ({ kind, lines }) => kind === 'ledger-entry' && (lines as Item[]).some(({ movement }) => movement === 'pay'),
      );
      return [...all, { ...pay, sk: `${pay?.sk}-again` }];
    });
    expect(twice).toContain('paid-differs');
    expect(twice).toContain('below-zero');
    const never = changed('claim', (one) => {
      if (one.status === 'paid') one.status = 'approved';
    });
    const all = await found((those) => {
      const sorted = those.sort((a, b) => Number(b.status === 'paid') - Number(a.status === 'paid'));
      return never(sorted);
    });
    expect(all).toEqual(['paid-differs']);
  });

  it('finds a batch that is not its lines, and a line that is in two batches', async () => {
    const dearer = changed('batch-line', (one) => {
      one.amountCents = Number(one.amountCents) + 1;
    });
    expect(await found(dearer)).toEqual(['batch-differs', 'line-differs']);
    const again = await found((all) => {
      const line = all.find(({ kind }) => kind === 'batch-line');
      return [...all, { ...line, pk: 'BATCH#other', batchId: 'other' }];
    });
    expect(again).toEqual(['batch-missing', 'line-differs', 'line-differs']);
    expect(await found((all) => all.filter(({ kind }) => kind !== 'batch-line'))).toEqual([
      'batch-differs',
      'line-differs',
      'line-differs',
    ]);
  });

  it('says which line it cannot read, and goes on', async () => {
    const odd = join(folder, 'odd.json');
    const lines = items.map((item) => JSON.stringify({ Item: marshall(item) }));
    writeFileSync(odd, ['{"Keys":{}}', 'not json', ...lines].join('\n'));
    const { findings } = await audit(linesOf([odd]));
    expect(findings.map(({ code, detail }) => [code, detail.slice(0, 10)])).toEqual([
      ['unreadable', 'odd.json:1'],
      ['unreadable', 'odd.json:2'],
    ]);
  });

  it('is a command: 0 when all agrees, 1 when not, for a path or for what runs here', async () => {
    const good = await auditRun([join(folder, 'table.json.gz')]);
    expect([good.status, good.stderr]).toEqual([0, '']);
    expect(good.stdout).toContain('Everything agrees');
    const lines = items.map((item) => (item.kind === 'budget' ? { ...item, paidCents: 1 } : item));
    const bad = join(folder, 'bad.json');
    writeFileSync(bad, lines.map((item) => JSON.stringify({ Item: marshall(item) })).join('\n'));
    const wrong = await auditRun([bad]);
    expect(wrong.status).toBe(1);
    expect(wrong.stdout).toContain('paidCents is 1, its entries come to');
    const nowhere = await auditRun([], { DATA_DIR: join(folder, 'none') });
    expect([nowhere.status, nowhere.stdout]).toEqual([1, '']);
    expect(nowhere.stderr).toContain('nothing runs on');
  });
});
