import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { application } from '../../../local/demo/applications';
import { connect } from '../../../local/demo/client';
import { root } from '../../house';
import { applicationOf, budgetOf } from './system';

const schemeId = 'foodvalley-jongerenvoucher';
let dataDir = '';
let port = 0;
let running: ChildProcess | undefined;

/** Starts the system as a person does, in a process of its own that can be killed. */
async function start(): Promise<void> {
  const child = spawn('npx', ['tsx', 'local/start.ts'], {
    cwd: root,
    detached: true,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, CLOCK: '2026-09-07T07:00:00.000Z' },
  });
  running = child;
  await new Promise<void>((ready, failed) => {
    let said = '';
    child.stdout?.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes('ready http://localhost:')) ready();
    });
    child.on('exit', () => failed(new Error(`it stopped: ${said}`)));
  });
}

/** Ends every process of it at once, as a power cut would. */
async function kill(): Promise<void> {
  const child = running;
  if (child?.pid === undefined) return;
  const gone = new Promise((done) => child.once('exit', done));
  process.kill(-child.pid, 'SIGKILL');
  await gone;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'voucherloket-crash-'));
  port = await freePort();
  await start();
});

afterAll(async () => {
  await kill();
  await rm(dataDir, { recursive: true, force: true });
});

describe('kill -9 in the middle of 250 applications', () => {
  it('loses nothing acknowledged, reserves nothing twice, and goes on with the rest', async () => {
    const acknowledged: string[] = [];
    const client = connect(`http://localhost:${port}`);
    let next = 0;
    // So many at a time as a slow machine still answers each before its function is out of time.
    const sender = async () => {
      for (let youth = next++; youth < 250; youth = next++) {
        const body = application({ schemeId, youth });
        const reply = await client
          .as('employer-1')
          .post<{ id: string }>('/v1/applications', body)
          .catch(() => null);
        if (reply?.status !== 202) continue;
        acknowledged.push(reply.body.id);
        if (acknowledged.length === 60) await kill();
      }
    };
    await Promise.all(Array.from({ length: 24 }, sender));
    expect(acknowledged.length).toBeGreaterThanOrEqual(60);
    expect(acknowledged.length).toBeLessThan(250);

    await start();
    const again = connect(`http://localhost:${port}`);
    await again.settle();
    const found = await Promise.all(acknowledged.map((id) => applicationOf(again, id)));
    expect(new Set(found.map(({ status }) => status))).toEqual(new Set(['reserved']));
    for (const { timeline } of found) {
      expect(timeline.filter(({ type }) => type === 'application.reserved')).toHaveLength(1);
    }
    const { reserved, waiting } = await budgetOf(again, schemeId);
    expect(reserved.awards).toBeGreaterThanOrEqual(acknowledged.length);
    expect(reserved.amountCents).toBe((reserved.awards ?? 0) * 125_000);
    expect(waiting.awards).toBe(0);
  }, 240_000);
});
