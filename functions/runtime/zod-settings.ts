import * as z from 'zod';

/**
 * Bundled before everything else (`infra/bundle.ts`), for a schema asks when it is made. Parsers compiled per schema take
 * up to a fifth of a cold start, and are no faster afterwards on what is parsed here
 * (docs/adr/0029-what-a-cold-start-may-cost.md).
 */
z.config({ jitless: true });
