import type { Reply } from './client';

/** A step, in words that somebody of the back office understands. */
export const say = (text: string): void => console.log(text);

export const heading = (text: string): void => console.log(`\n${text}\n${'-'.repeat(text.length)}`);

/** `150000` → `€ 1.500`. */
export const euro = (cents: number): string =>
  `€ ${(cents / 100).toLocaleString('nl-NL', { minimumFractionDigits: cents % 100 === 0 ? 0 : 2 })}`;

export const day = (date: string): string =>
  new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date.slice(0, 10)}T12:00:00Z`),
  );

/** The demo goes on only on the answer it expects. */
export function expected<T>(reply: Reply<T>, status: number, what: string): T {
  if (reply.status !== status) {
    throw new Error(`${what}: expected ${status}, got ${reply.status} ${JSON.stringify(reply.body)}`);
  }
  return reply.body;
}
