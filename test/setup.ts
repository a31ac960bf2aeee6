import fc from 'fast-check';

/**
 * Properties are tried on the same cases each time, so that a change is judged by what it changes. `FC_SEED` sets
 * another seed, to look further: `FC_SEED=$RANDOM npm test`. What it finds becomes a case of its own.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 2026) });
