import { expect, it } from 'vitest';
import { handler as exportDeMinimis } from '../../functions/api/export-de-minimis';
import { handler as listCalls } from '../../functions/api/list-calls';
import { handler as listDeMinimis } from '../../functions/api/list-de-minimis';
import { handler as listProcessingLog } from '../../functions/api/list-processing-log';
import { handler as listSweeps } from '../../functions/api/list-sweeps';
import { roles } from '../../functions/manifest/types';
import { call } from './request-event';

/** The table refuses a range that ends before it begins: that must be said before it is asked. */
it.each([
  ['sweeps', listSweeps],
  ['de-minimis aid', listDeMinimis],
  ['the file of de-minimis aid', exportDeMinimis],
  ['the processing log', listProcessingLog],
  ['the call list', listCalls],
])('days turned around are refused: %s', async (_, handler) => {
  const caller = { sub: 'a', roles, regions: ['foodvalley'] };
  const query = { from: '2026-09-02', to: '2026-09-01' };
  const { status, json } = await call(handler, { method: 'GET', query, caller });
  expect([status, json]).toMatchObject([
    400,
    { code: 'input-invalid', errors: [{ path: 'to', message: 'must not lie before from' }] },
  ]);
});
