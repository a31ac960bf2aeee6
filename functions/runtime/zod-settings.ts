import * as z from 'zod';

/**
 * Bundled before everything else (`infra/bundle.ts`), for a schema asks when it is made
 * (docs/adr/0029-what-a-cold-start-may-cost.md, docs/adr/0053-schemas-are-made-when-they-are-asked.md).
 *
 * - Parsers compiled per schema take up to a fifth of a cold start, and are no faster afterwards on what is parsed here.
 * - What is parsed here comes out of JSON or out of the table and never refers back to itself: no schema needs the
 *   memory of where it has been, which costs each object and list something at the start and in every parse.
 */
z.config({
  jitless: true,
  memoizer: { attach: () => undefined, guard: () => undefined, alloc: (_schema, _payload, empty) => empty },
});
