import * as z from 'zod';

/** Whether the system can do its work: for a monitor, and for who wants to know before asking for help. */
export const healthAnswer = z
  .object({
    status: z
      .enum(['ok', 'degraded'])
      .meta({ description: '`degraded`: this answers, and what it needs does not. Nothing is lost; try again later.' }),
    table: z.enum(['ok', 'unreachable']).meta({ description: 'Whether what is kept can be read within 2 seconds.' }),
  })
  .meta({ id: 'Health' });
export type HealthAnswer = z.output<typeof healthAnswer>;
