import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';
import { watch } from '../../../local/engine/child';

export interface PostgresServer {
  readonly sql: Sql;
  stop(): Promise<void>;
}

/** Where Debian's `postgresql` puts its programs, the newest version first: most of them are not on the PATH. */
const debian = '/usr/lib/postgresql';
const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];

/** The folder of the server's programs; null: it is not installed. */
export function postgresFolder(): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...versions.map((one) => join(debian, one, 'bin'))];
  return folders.find((folder) => ['initdb', 'postgres'].every((tool) => existsSync(join(folder, tool)))) ?? null;
}

/** The server refuses to be run by root: then it is run by its own user, or by nobody. */
function user(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const line = ['postgres:', 'nobody:'].flatMap((name) => lines.filter((one) => one.startsWith(name)))[0];
  const [, , uid, gid] = (line ?? '').split(':');
  if (uid === undefined) throw new Error('PostgreSQL must not be run by root, and there is no other user');
  return { uid: Number(uid), gid: Number(gid) };
}

/** Nothing is kept, so nothing need be safe; what a safe commit takes is the model's to say. */
const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off'];
const patienceMs = 30_000;

/**
 * A real server on a new folder that goes with it, reached by a socket in that folder.
 * @param connections at once, at most
 * @throws Error where it does not answer within half a minute
 */
export async function startPostgres(folder: string, connections: number): Promise<PostgresServer> {
  const home = mkdtempSync(join(tmpdir(), 'voucherloket-postgres-'));
  const as = user();
  if (as !== undefined) chownSync(home, as.uid, as.gid);
  const options = { ...as, cwd: home, stdio: 'ignore' as const };
  const data = join(home, 'data');
  const cluster = ['-D', data, '-U', 'opening', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(folder, 'initdb'), cluster, options);
  const settings = ['listen_addresses=', `unix_socket_directories=${home}`, `max_connections=${connections + 10}`];
  const given = [...settings, ...careless].flatMap((setting) => ['-c', setting]);
  const child = spawn(join(folder, 'postgres'), ['-D', data, ...given], options);
  const ended = once(child, 'exit');
  watch(child, home);
  const sql = postgres({
    ...{ path: join(home, '.s.PGSQL.5432'), username: 'opening', database: 'postgres', max: connections },
    onnotice: () => {},
    // In the model all waiting is done in simulated time: a wait for a lock here is a mistake in it, and to be seen.
    connection: { lock_timeout: 20_000 },
  });
  const stop = async () => {
    await sql.end({ timeout: 1 });
    if (child.exitCode === null) child.kill('SIGINT');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await answering(sql);
  } catch (error) {
    await stop();
    throw error;
  }
  return { sql, stop };
}

async function answering(sql: Sql): Promise<void> {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      await sql`SELECT 1`;
      return;
    } catch (error) {
      if (performance.now() > until) throw error;
      await sleep(100);
    }
  }
}
