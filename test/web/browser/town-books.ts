import { application, type Wish } from '../../../local/demo/applications';
import type { Client } from '../../../local/demo/client';
import { tinyScheme } from './town';

/** Something for the books: grants of de-minimis aid, which the register of the Union must get. */
export interface BooksTown {
  /** Granted on 1 September 2026: late by March 2027. */
  readonly lateAid: string;
  /** Granted on the day on which it was called. */
  readonly freshAid: string;
}

/** Every grant is aid; euro and numbers are capped, and its money comes from somewhere. */
export const aidScheme = {
  ...tinyScheme,
  schemeId: 'steun-regeling',
  name: { nl: 'Steunregeling', en: 'Aid scheme' },
  stateAid: 'de-minimis',
  caps: { awards: 50, amountCents: 5_000_000, whenShort: 'wait' },
  funding: { source: 'RMC', costCentre: '6.71' },
};

const motivation = 'De voorwaarden zijn nagekeken.';

const asked = (youth: number, wish: Partial<Wish> = {}) => {
  const body = application({ schemeId: aidScheme.schemeId, municipality: 'Ede', youth, ...wish });
  return { ...body, employer: { ...body.employer, sector: 'general' } };
};

async function must<T>(client: Client, persona: string, path: string, body: unknown): Promise<T> {
  const reply = await client.as(persona).post<T>(path, body);
  if (reply.status >= 300) throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}

/** Publishes the scheme; @param client on a system whose clock stands in September 2026 */
export async function openAidScheme(client: Client): Promise<void> {
  const scheme = `/v1/schemes/${aidScheme.schemeId}/versions/1`;
  const draft = await client.as('admin-1').put(scheme, aidScheme);
  if (draft.status !== 200) throw new Error(`draft: ${draft.status} ${JSON.stringify(draft.body)}`);
  await must(client, 'admin-1', `${scheme}/publication`, {});
}

/** An application that is granted at once. @returns its id */
export async function grantAid(client: Client, youth: number, wish: Partial<Wish> = {}): Promise<string> {
  const { id } = await must<{ id: string }>(client, 'employer-1', '/v1/applications', asked(youth, wish));
  await client.settle();
  const body = { outcome: 'grant', motivation, overrides: [] };
  await must(client, 'officer-1', `/v1/applications/${id}/decision`, body);
  return id;
}
