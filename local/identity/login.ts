import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { readBody } from '../gateway/server';
import { htmlPage, pageHeaders } from './page';
import type { Persona } from './personas';

/** The sign-in page of the local issuer, and the answer to its buttons. */
export const answerLogin = async (
  provider: Provider,
  personas: readonly Persona[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  try {
    if (request.method !== 'POST') {
      await provider.interactionDetails(request, response);
      return html(response, 200, page(personas));
    }
    const body = await readBody(request, 10_000);
    if (body === null || body === 'too-large') return html(response, 400, expired);
    const chosen = new URLSearchParams(body.toString()).get('persona');
    if (!personas.some(({ persona }) => persona === chosen) || chosen === null)
      return html(response, 400, page(personas));
    await provider.interactionFinished(request, response, { login: { accountId: chosen, remember: false } });
  } catch {
    html(response, 400, expired);
  }
};

const html = (response: ServerResponse, status: number, body: string): void => {
  if (!response.headersSent) response.writeHead(status, pageHeaders).end(body);
};

/** Roles in Dutch, in the order of the page. */
const roleNames: Readonly<Record<string, string>> = {
  employer: 'Werkgevers',
  officer: 'Medewerkers van de regio',
  'steering-group': 'Stuurgroep',
  finance: 'Financiën',
  admin: 'Beheer',
  auditor: 'Controle',
};

const page = (personas: readonly Persona[]): string => {
  const groups = Object.entries(roleNames).map(([role, name]) =>
    group(
      name,
      personas.filter(({ roles }) => roles[0] === role),
    ),
  );
  return htmlPage(
    'Wie bent u?',
    `<p>Dit is een testomgeving met verzonnen mensen. Kies met wie u inlogt. U hebt geen wachtwoord nodig.</p>
<form method="post">${groups.join('')}</form>`,
  );
};

const group = (name: string, personas: readonly Persona[]): string =>
  personas.length === 0 ? '' : `<h2>${name}</h2><ul>${personas.map(choice).join('')}</ul>`;

/** The button carries the persona's name alone, by which tests and people find it; who that is stands beside it. */
const choice = (persona: Persona): string => `
<li><button name="persona" value="${persona.persona}" aria-describedby="${persona.persona}">${persona.persona}</button>
<span id="${persona.persona}">${describe(persona)}</span></li>`;

const describe = ({ name, regions, organisation }: Persona): string =>
  [name, organisation === null ? null : `KvK ${organisation}`, regions.length === 1 ? `alleen ${regions[0]}` : null]
    .filter((part) => part !== null)
    .join(', ');

const expired = htmlPage(
  'Inloggen is verlopen',
  '<p>Ga terug naar de pagina waar u vandaan kwam. Log daar opnieuw in.</p>',
);
