import type { IncomingMessage } from 'node:http';
import type { Configuration, JWK, Provider } from 'oidc-provider';
import type { Mounted } from '../gateway/server';
import type { IssuerKeys } from './keys';
import { answerLogin } from './login';
import { logout } from './logout';
import { pagesAt } from './pages-at';
import { claimsOf, type Persona } from './personas';
import { audience, tokenSeconds } from './token';

export const mountPath = '/oidc';

/** The client the web pages use: public, authorization code with PKCE, and a new refresh token at every renewal. */
export const webClient = 'voucherloket-web';
const api = 'urn:voucherloket:api';
const apiScope = 'api';
/** What the pages ask for; `offline_access` is for a token to renew with. */
export const webScope = `openid profile offline_access ${apiScope}`;
const daySeconds = 12 * 3600;

/** A real OpenID Connect issuer under `/oidc`, whose sign-in page is a button per persona. @param origin `http://localhost:3000` */
export const createIssuer = async (
  origin: string,
  keys: IssuerKeys,
  personas: readonly Persona[],
): Promise<{ issuer: string; mounted: Mounted }> => {
  const issuer = `${origin}${mountPath}`;
  const provider = await quietly(async () => {
    const { Provider: OidcProvider } = await import('oidc-provider');
    return new OidcProvider(issuer, configuration(origin, keys, personas));
  });
  const callback = provider.callback();
  const mounted: Mounted = (request, response, path) => {
    if (path !== mountPath && !path.startsWith(`${mountPath}/`)) return false;
    if (path.startsWith(`${mountPath}/interaction/`)) void answerLogin(provider, personas, request, response);
    else void callback(unmounted(request), response);
    return true;
  };
  return { issuer, mounted };
};

/** The provider expects to be mounted as express does it: the prefix off `url`, kept in `originalUrl`. */
const unmounted = (request: IncomingMessage): IncomingMessage => {
  const url = request.url ?? '/';
  return Object.assign(request, { originalUrl: url, url: url.slice(mountPath.length) || '/' });
};

const configuration = (origin: string, keys: IssuerKeys, personas: readonly Persona[]): Configuration => {
  const find = (id: string) => personas.find(({ persona }) => persona === id);
  const claims = (id: string) => {
    const persona = find(id);
    return persona === undefined ? {} : claimsOf(persona);
  };
  return {
    clients: [
      {
        client_id: webClient,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        redirect_uris: pagesAt(origin).flatMap((pages) => [`${pages}/`, `${pages}/callback`]),
        post_logout_redirect_uris: pagesAt(origin).map((pages) => `${pages}/`),
      },
    ],
    jwks: { keys: [keys.jwk as JWK] },
    cookies: { keys: [keys.cookieKey] },
    claims: { openid: ['sub'], profile: ['name', 'roles', 'regions', 'organisation'] },
    scopes: ['openid', 'profile', 'offline_access'],
    pkce: { required: () => true },
    ttl: {
      ...{ AccessToken: tokenSeconds, IdToken: tokenSeconds, Interaction: 3600 },
      ...{ Session: daySeconds, Grant: daySeconds, RefreshToken: daySeconds },
    },
    // The library would ask for `prompt=consent` first; the pages belong to the house.
    issueRefreshToken: async (_context, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    findAccount: (_context, id) =>
      find(id) === undefined ? undefined : { accountId: id, claims: () => ({ sub: id, ...claims(id) }) },
    extraTokenClaims: (_context, token) =>
      'accountId' in token && typeof token.accountId === 'string' ? claims(token.accountId) : undefined,
    interactions: { url: (_context, interaction) => `${mountPath}/interaction/${interaction.uid}` },
    // A browser names the origin with every POST, also to its own.
    clientBasedCORS: (_context, asking) => pagesAt(origin).includes(asking),
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: resourceIndicators(),
      rpInitiatedLogout: logout,
    },
    // The pages belong to the house: nobody is asked whether they may know who has signed in.
    async loadExistingGrant(context) {
      const { client, session, provider } = context.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile offline_access');
      grant.addResourceScope(api, apiScope);
      await grant.save();
      return grant;
    },
    async renderError(context, { error, error_description: description }) {
      context.type = 'text/plain';
      context.body = `${error}: ${description ?? ''}`;
    },
  };
};

/** Only tokens for a named resource are JWTs; there is one, and who names none means it. */
const resourceIndicators = () => ({
  enabled: true,
  defaultResource: () => api,
  useGrantedResource: () => true,
  getResourceServerInfo: () => ({
    scope: apiScope,
    audience,
    accessTokenFormat: 'jwt' as const,
    accessTokenTTL: tokenSeconds,
    jwt: { sign: { alg: 'RS256' as const } },
  }),
});

/** The provider warns on the console that it runs on Node 20 and keeps sessions in memory. On one machine both are meant. */
const quietly = async (work: () => Promise<Provider>): Promise<Provider> => {
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('oidc-provider')) warn(...words);
  };
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
};
