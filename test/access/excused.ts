import type { Excused } from './compare';

/** What AWS needs to be allowed and no request of a test shows: each with the reason. */
export const excused: Excused = {};
