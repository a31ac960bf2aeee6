import * as z from 'zod';

/** What a browser needs to begin signing in: nothing of it is secret. */
export const signInAnswer = z
  .object({
    issuer: z.url().meta({ description: 'The OpenID Connect issuer: its discovery document says the rest.' }),
    clientId: z
      .string()
      .min(1)
      .meta({ description: 'The pages, as the issuer knows them: a public client with PKCE.' }),
    scope: z.string().min(1).meta({ description: 'What to ask the issuer for, separated by spaces.' }),
  })
  .meta({ id: 'SignIn' });
export type SignInAnswer = z.output<typeof signInAnswer>;
