import { expect, test } from 'vitest';
import { type FunctionEntry, manifest } from '../../functions/manifest';
import { cases } from './cases';
import { stages } from './stages';

/** Whether it changes anything: in the table, in a bucket, on the bus or in somebody's mail. */
function changes({ uses }: FunctionEntry): boolean {
  const writes = ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'] as const;
  return (
    writes.some((action) => uses.table?.includes(action)) ||
    uses.bus === true ||
    uses.mail === true ||
    uses.payouts?.includes('write') === true ||
    uses.letters?.some((what) => what !== 'read') === true ||
    uses.documents?.some((what) => what !== 'read') === true
  );
}

test('every function that changes something has a case in which each of its calls fails', () => {
  const tried = new Set(cases.map((one) => one.function));
  expect(manifest.filter(changes).flatMap(({ name }) => (tried.has(name) ? [] : [name]))).toEqual([]);
});

test('every case is of a function that there is, at a moment that there is', () => {
  const names = new Set(manifest.map(({ name }) => name));
  expect(cases.filter((one) => !names.has(one.function) || !(one.at in stages))).toEqual([]);
});
