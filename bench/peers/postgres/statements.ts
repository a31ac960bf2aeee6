import type { Row } from './client';

/** Parts of statements, by the places of their parameters. */
const receipt = (key: string, id: string, at: string) =>
  `INSERT INTO receipt (key, id, received_at) VALUES (${key}, ${id}, ${at}) ON CONFLICT (key) DO NOTHING RETURNING id`;
const award = (budget: string) =>
  `UPDATE budget SET available = available - 1, reserved = reserved + 1 WHERE id = ${budget} AND available > 0`;
const columns = '(id, budget_id, received_at, status, form)';
const event = `INSERT INTO event (id, name, at, data) SELECT kept.id || '.1', 'application.' || status, received_at,
  json_build_object('applicationId', kept.id) FROM kept`;

const takeAward = `${award('$1')} RETURNING id`;
const keepReceipt = receipt('$1', '$2', '$3');
const keepApplication = `WITH kept AS (INSERT INTO application ${columns} VALUES ($1, $2, $3, $4, $5) RETURNING *) ${event}`;
const submit = `WITH fresh AS (${receipt('$5', '$1', '$3')}),
  taken AS (${award('$2')} AND EXISTS (SELECT FROM fresh) RETURNING id),
  kept AS (INSERT INTO application ${columns}
    SELECT id, $2, $3, CASE WHEN EXISTS (SELECT FROM taken) THEN 'reserved' ELSE 'waiting' END, $4 FROM fresh RETURNING *),
  told AS (${event}) SELECT status FROM kept`;

/** What the peer's functions ask: one after the other in a transaction, or all of it by `submit`. */
export const statements = {
  keepReceipt,
  readReceipt: 'SELECT id, received_at AS "receivedAt" FROM receipt WHERE key = $1',
  takeAward,
  keepApplication,
  /** Returns no row for a repeat. */
  submit,
};

/** A row that a statement locks until its transaction ends. */
export interface RowLock {
  readonly name: string;
  /** By what the statement returned; `gone`: there is nothing to lock any more, and nobody waits for it. */
  readonly after: (rows: readonly Row[]) => 'held' | 'free' | 'gone';
}

/** Two at once with the same key are let to the server by `submit` alone, which is done at once there. */
export function lockOf(text: string, [first, second]: readonly unknown[]): RowLock | null {
  if (text === keepReceipt)
    return { name: `receipt ${first}`, after: ([row]) => (row === undefined ? 'free' : 'held') };
  if (text === takeAward) return { name: `budget ${first}`, after: ([row]) => (row === undefined ? 'gone' : 'held') };
  if (text !== submit) return null;
  const after = ([row]: readonly Row[]) => (row?.status === 'waiting' ? 'gone' : row === undefined ? 'free' : 'held');
  return { name: `budget ${second}`, after };
}

/** The application that has its place by a statement; null: none. */
export const placedBy = (text: string, [id]: readonly unknown[]): string | null =>
  text === keepApplication || text === submit ? String(id) : null;

export const schema = `
  DROP TABLE IF EXISTS budget, receipt, application, event;
  CREATE TABLE budget (id text PRIMARY KEY, available int NOT NULL CHECK (available >= 0), reserved int NOT NULL);
  CREATE TABLE receipt (key text PRIMARY KEY, id text NOT NULL, received_at text NOT NULL);
  CREATE TABLE application (id text PRIMARY KEY, budget_id text NOT NULL REFERENCES budget, received_at text NOT NULL,
    status text NOT NULL, form json NOT NULL);
  CREATE INDEX waiting_list ON application (budget_id, status, received_at, id);
  CREATE TABLE event (id text PRIMARY KEY, name text NOT NULL, at text NOT NULL, data json NOT NULL);
`;
