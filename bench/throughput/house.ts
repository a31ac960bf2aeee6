import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The system in processes of its own, as `npm start` runs it, keeping nothing. */
export interface House {
  readonly processId: number;
  /** @throws Error when the answer is not `wanted` */
  send(method: 'POST' | 'PUT', path: string, body: string, headers: Headers, wanted: number): Promise<string>;
  stop(): Promise<void>;
}

export type Headers = Readonly<Record<string, string>>;

/** @param connections kept open to it, and so requests at one moment at most */
export async function startHouse(engineUrl: string, clock: string, connections: number): Promise<House> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/start.ts', '--ephemeral'], {
    cwd: root,
    env: { ...process.env, PORT: '0', CLOCK: clock, DYNAMODB_ENGINE: engineUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((ready, failed) => {
    let said = '';
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      const found = /^ready (http:\S+)$/m.exec(said)?.[1];
      if (found !== undefined) ready(found);
    });
    child.once('exit', () => failed(new Error(`the system did not start: ${said}`)));
  });
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    processId: child.pid ?? 0,
    async send(method, path, body, headers, wanted) {
      const { status, text } = await exchange(agent, `${url}${path}`, method, body, headers);
      if (status !== wanted) throw new Error(`${method} ${path} answered ${status} ${text}`);
      return text;
    },
    async stop() {
      agent.destroy();
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

function exchange(agent: Agent, url: string, method: string, body: string, headers: Headers) {
  return new Promise<{ status: number; text: string }>((done, failed) => {
    const length = String(Buffer.byteLength(body));
    const outgoing = request(
      url,
      { agent, method, headers: { ...headers, 'content-type': 'application/json', 'content-length': length } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => done({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
        answer.on('error', failed);
      },
    );
    outgoing.on('error', failed);
    outgoing.end(body);
  });
}
