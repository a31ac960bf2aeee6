import { writeSync } from 'node:fs';
import type { Context } from 'aws-lambda';
import { handler } from '../../functions/api/get-batch-file';
import { requestEvent } from '../../test/functions/request-event';

/**
 * Run bundled, as a function is, in a process of its own: asks for the payment file of `BATCH_ID` in `REGION`, and tells
 * what it took. `maxRssBytes` is the most that the process had in memory, Node.js itself included.
 */
const { BATCH_ID: batchId = '', REGION: region = '' } = process.env;
const caller = { sub: 'bench', roles: ['finance'], regions: [region] } as const;
const event = requestEvent({ method: 'GET', path: { batchId }, caller });
const startedAt = performance.now();
const { statusCode, body } = await handler(event, {} as Context);
const ms = performance.now() - startedAt;
const told = { status: statusCode, bytes: body.length, ms, maxRssBytes: process.resourceUsage().maxRSS * 1024 };
writeSync(1, JSON.stringify(told));
