import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../infra/bundle';
import { bundleBoth, type Compared } from './cold-start/bare';
import type { Start } from './cold-start/child';
import { firstEvents } from './cold-start/first-events';
import { audience, type StandIn, standIn } from './cold-start/stand-in';
import { number, type Part, table } from './part';

/** Of each function and of its bare handler, one after the other, so that a busy moment of the machine hits both. */
const rounds = 7;

/** What a start may take against a bare one's. */
const goal = 1.5;

interface Timed {
  readonly loadMs: number;
  readonly answerMs: number;
}

interface Measured extends Timed {
  readonly name: string;
  readonly bare: string;
  /** Status of the answer, or what a reaction answered. */
  readonly answer: string;
  /** What was asked for it, in order. */
  readonly asked: readonly string[];
  /** Load and first answer against the bare handler's of the same round: the median. */
  readonly ratio: number;
  /** The same of processor time, which other work on the machine disturbs less. */
  readonly cpuRatio: number;
}

interface ColdStarts {
  readonly node: string;
  readonly rounds: number;
  readonly functions: readonly Measured[];
}

async function measureColdStarts(): Promise<ColdStarts> {
  const folder = mkdtempSync(join(tmpdir(), 'cold-start-'));
  const there = await standIn();
  try {
    const compared = await bundleBoth(folder);
    await bundle({ child: 'bench/cold-start/child.ts' }, join(folder, 'bench'));
    const events = firstEvents(there.token);
    const functions: Measured[] = [];
    for (const one of compared) functions.push(await measured(folder, there, one, events.get(one.name)));
    return { node: process.version, rounds, functions };
  } finally {
    await there.stop();
    rmSync(folder, { recursive: true });
  }
}

async function measured(folder: string, there: StandIn, { name, bare }: Compared, event: unknown): Promise<Measured> {
  console.error(`starting: ${name}`);
  const own: Start[] = [];
  const ratios: number[] = [];
  const cpuRatios: number[] = [];
  let asked: string[] = [];
  // The first round warms the file cache, and is thrown away.
  for (let round = 0; round <= rounds; round++) {
    const held = await started(folder, there, `bare/${bare.name}`, {});
    there.take();
    const start = await started(folder, there, name, event);
    asked = there.take();
    if (round === 0) continue;
    own.push(start);
    ratios.push(totalMs(start) / totalMs(held));
    cpuRatios.push(start.cpuMs / held.cpuMs);
  }
  return {
    name,
    bare: bare.name,
    answer: answered(own[0]?.answer),
    asked,
    loadMs: median(own.map(({ loadMs }) => loadMs)),
    answerMs: median(own.map(({ answerMs }) => answerMs)),
    ratio: median(ratios),
    cpuRatio: median(cpuRatios),
  };
}

const totalMs = ({ loadMs, answerMs }: Timed): number => loadMs + answerMs;

/** @param values at least one */
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function started(folder: string, there: StandIn, name: string, event: unknown): Promise<Start> {
  const module = pathToFileURL(join(folder, name, 'index.mjs')).href;
  const child = fork(join(folder, 'bench/child/index.mjs'), [module, JSON.stringify(event)], {
    env: environment(there),
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    let start: Start | undefined;
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.on('message', (message) => {
      start = message as Start;
    });
    child.on('exit', () => (start ? resolve(start) : reject(new Error(`${name} did not answer: ${said.trim()}`))));
  });
}

/** All that the template sets for any function; Lambda's own credentials come in variables too. */
const environment = ({ url }: StandIn) => ({
  AWS_ACCESS_KEY_ID: 'key',
  AWS_ENDPOINT_URL: url,
  AWS_LAMBDA_FUNCTION_NAME: 'voucherloket-cold',
  AWS_REGION: 'eu-west-1',
  AWS_SECRET_ACCESS_KEY: 'secret',
  BUS_NAME: 'bus',
  DOCUMENTS_BUCKET: 'documents',
  EVENT_SOURCE: 'urn:nld:oin:00000001687277200000:systeem:voucherloket',
  FIELD_KEY_ID: 'field-key',
  LETTERS_BUCKET: 'letters',
  MAIL_CONFIGURATION_SET: 'mail',
  MAIL_SENDER: 'voucherloket@example.org',
  PAYOUTS_BUCKET: 'payouts',
  PSEUDONYM_KEY_ID: 'pseudonym-key',
  PUBLIC_URL: 'https://example.org',
  SIGN_IN_SCOPE: 'openid',
  TABLE_NAME: 'voucherloket',
  TOKEN_AUDIENCE: audience,
  TOKEN_ISSUER: url,
  WEB_CLIENT_ID: 'client',
});

/** `404`, `done`, or how many of its records a reaction hands back. */
function answered(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null) return 'done';
  if ('statusCode' in answer) return String(answer.statusCode);
  if ('batchItemFailures' in answer && Array.isArray(answer.batchItemFailures)) {
    return answer.batchItemFailures.length === 0 ? 'done' : 'handed back';
  }
  return 'done';
}

/** `GetItem, Query 8`. */
function tally(asked: readonly string[]): string {
  const kinds = [...new Set(asked)].map((kind) => ({ kind, times: asked.filter((one) => one === kind).length }));
  return kinds.map(({ kind, times }) => (times === 1 ? kind : `${kind} ${times}`)).join(', ') || 'none';
}

const row = ({ name, bare, answer, asked, ratio, cpuRatio, loadMs, answerMs }: Measured) => [
  name,
  answer,
  tally(asked),
  bare,
  ratio.toFixed(2),
  cpuRatio.toFixed(2),
  `${number(Math.round((100 * loadMs) / (loadMs + answerMs)))} %`,
];

/** Starts of every function against a handler that does next to nothing. */
export const coldStart: Part<ColdStarts> = {
  name: 'cold-start',
  byDefault: false,
  measure: measureColdStarts,
  section: ({ node, rounds: times, functions }) => {
    const over = functions.filter(({ ratio }) => ratio > goal).length;
    return [
      '## Cold starts',
      '',
      `A process of its own (Node ${node}), from the import of the bundle to its first answer, against a bare handler with`,
      `the same libraries of the AWS SDK (\`bench/cold-start/bare/\`), bundled whole and started right before it; the median of`,
      `${times} such ratios. The table is a stand-in that is empty and answers at once, so the first answer is mostly “not`,
      'found” or an empty list, and a start is code being loaded, a client being made and its first calls. A function',
      `without any is held against \`table\`. Goal: ${goal} at most; ${over} of ${functions.length} are above.`,
      '',
      ...table(
        ['function', 'first answer', 'calls for it', 'bare handler', 'ratio', 'of processor time', 'of which loading'],
        functions.map(row),
      ),
    ];
  },
};
