import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** The command line of a living process, or null; also null where the system has no /proc to ask. */
export const commandLine = (pid: number): string | null => {
  try {
    const text = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return text === '' ? null : text;
  } catch {
    return null;
  }
};

/** Ends a process a killed system left behind, after making sure by its command line that it is still that one. */
export const endLeftover = async (pid: number, mark: string): Promise<void> => {
  const isOurs = () => commandLine(pid)?.includes(mark) ?? false;
  if (!isOurs()) return;
  process.kill(pid, 'SIGKILL');
  for (let tries = 0; tries < 100 && isOurs(); tries += 1) await sleep(20);
};

/** The process npm runs us from, if any: `npm start` puts one or two shells in between. */
export const npmAncestor = (): number | null => {
  if (process.env.npm_lifecycle_event === undefined) return null;
  let pid = process.ppid;
  for (let depth = 0; depth < 6 && pid > 1; depth += 1) {
    const command = commandLine(pid);
    if (command === null) return null;
    if (/^(\S*node \S*)?npm\b/.test(command)) return pid;
    pid = parentOf(pid);
  }
  return null;
};

const parentOf = (pid: number): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field, the name in brackets, may hold spaces: the parent is the second field after it.
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
};
