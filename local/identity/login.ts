import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { readBody } from '../gateway/server';
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
  if (response.headersSent) return;
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(status, headers).end(`<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Aanmelden</title><style>body{font:1.1rem/1.5 sans-serif;max-width:36rem;margin:2rem auto;padding:0 1rem}
button{font:inherit;display:block;width:100%;text-align:left;margin:.4rem 0;padding:.6rem 1rem}</style></head>
<body><main>${body}</main></body></html>`);
};

const page = (personas: readonly Persona[]): string => `<h1>Wie bent u?</h1>
<p>Dit is een testomgeving. Kies met wie u aanmeldt. Een wachtwoord is niet nodig.</p>
<form method="post">${personas.map(button).join('')}</form>`;

const button = ({ persona, name, roles }: Persona): string =>
  `<button name="persona" value="${persona}">${name} (${roles.join(', ')})</button>`;

const expired =
  '<h1>Aanmelden is verlopen</h1><p>Ga terug naar de pagina waar u vandaan kwam. Meld daar opnieuw aan.</p>';
