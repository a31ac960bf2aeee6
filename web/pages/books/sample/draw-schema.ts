import * as z from 'zod';

export const largestSample = 100;
export const usualSample = '25';

/** What a draw is asked with, as the API takes it; the scheme is chosen apart. */
export const drawSchema = z.object({
  year: z.string('must not be empty'),
  of: z.enum(['granted', 'paid']),
  seed: z
    .string('must not be empty')
    .regex(/^[\w.-]{1,64}$/, 'must be 1 to 64 letters, digits, dots, dashes or underscores'),
  size: z.number().int('must be a whole number').min(1).max(largestSample),
});
export type Draw = z.infer<typeof drawSchema>;

/** The draw that an address asks for; null where it asks for none, or for one that cannot be. */
export function drawIn(params: URLSearchParams): Draw | null {
  const found = drawSchema.safeParse({
    year: params.get('year') ?? undefined,
    of: params.get('of') ?? 'granted',
    seed: params.get('seed') ?? undefined,
    size: Number(params.get('size') ?? usualSample),
  });
  return found.success ? found.data : null;
}

/** The same address with this draw in it. */
export function withDraw(params: URLSearchParams, { year, of, seed, size }: Draw): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries({ year, of, seed, size: String(size) })) next.set(name, value);
  return next;
}
