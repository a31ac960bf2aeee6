import type { User, UserManager } from 'oidc-client-ts';
import type { SignInAnswer } from '../api/answers';

/**
 * Who is signed in, in this tab. The library keeps its user in the tab's storage; it is loaded only by who signs in,
 * and the pages read the token without it.
 */
export interface Session {
  readonly accessToken: string;
  /** Seconds since 1970, real time. */
  readonly expiresAt: number;
  readonly name: string;
  readonly roles: readonly string[];
  readonly regions: readonly string[];
  /** 8 digits, or null. */
  readonly organisation: string | null;
}

/** Of all that the sign-in keeps in the tab; of who is signed in. */
const issuersPrefix = 'oidc.';
const keyPrefix = `${issuersPrefix}user:`;
const listeners = new Set<() => void>();
let loading: Promise<UserManager> | null = null;
let cached: { readonly raw: string; readonly session: Session | null } | null = null;

const changed = () => {
  for (const listener of listeners) listener();
};

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function storedUser(): { key: string; raw: string } | null {
  const key = Object.keys(sessionStorage).find((name) => name.startsWith(keyPrefix));
  const raw = key === undefined ? null : sessionStorage.getItem(key);
  return key === undefined || raw === null ? null : { key, raw };
}

/** Null: nobody is signed in, or no longer. The same object as long as nothing changes. */
export function currentSession(): Session | null {
  const stored = storedUser();
  if (stored === null) return null;
  if (cached?.raw !== stored.raw) cached = { raw: stored.raw, session: sessionOf(stored.raw) };
  const { session } = cached;
  return session !== null && session.expiresAt > Date.now() / 1000 ? session : null;
}

export const currentToken = (): string | null => currentSession()?.accessToken ?? null;

/** What a token says is shown only; the API checks it. */
function sessionOf(raw: string): Session | null {
  try {
    const { access_token: accessToken, expires_at: expiresAt } = JSON.parse(raw) as User;
    const claims = JSON.parse(new TextDecoder().decode(bytesOf(accessToken.split('.')[1] ?? ''))) as Partial<Session>;
    return {
      accessToken,
      expiresAt: expiresAt ?? 0,
      name: claims.name ?? '',
      roles: claims.roles ?? [],
      regions: claims.regions ?? [],
      organisation: claims.organisation ?? null,
    };
  } catch {
    return null;
  }
}

const bytesOf = (base64url: string): Uint8Array =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));

async function makeManager(): Promise<UserManager> {
  const [{ UserManager: Manager, WebStorageStateStore }, answer] = await Promise.all([
    import('oidc-client-ts'),
    fetch('/v1/sign-in', { headers: { Accept: 'application/json' } }),
  ]);
  if (!answer.ok) throw new Error(`sign-in settings: ${answer.status}`);
  const { issuer, clientId, scope } = (await answer.json()) as SignInAnswer;
  const store = new WebStorageStateStore({ store: window.sessionStorage });
  const made = new Manager({
    authority: issuer,
    client_id: clientId,
    scope,
    redirect_uri: `${window.location.origin}/callback`,
    post_logout_redirect_uri: `${window.location.origin}/`,
    userStore: store,
    stateStore: store,
    automaticSilentRenew: true,
    monitorSession: false,
  });
  made.events.addUserLoaded(changed);
  made.events.addUserUnloaded(changed);
  return made;
}

/** A failed attempt is not kept: the next click tries again. */
function theManager(): Promise<UserManager> {
  loading ??= makeManager().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** Leaves for the issuer, and comes back to this very page. @throws when the issuer cannot be reached */
export async function signIn(returnTo = window.location.pathname + window.location.search): Promise<void> {
  await (await theManager()).signinRedirect({ state: returnTo });
}

/** On coming back from the issuer. @returns the page to go on with */
export async function finishSignIn(): Promise<string> {
  const user = await (await theManager()).signinRedirectCallback();
  changed();
  return typeof user.state === 'string' && user.state.startsWith('/') ? user.state : '/';
}

/** Leaves, and takes along what was typed in this tab: whoever signs in here next must not find it. */
export async function signOut(): Promise<void> {
  const manager = await theManager();
  for (const name of Object.keys(sessionStorage)) {
    if (!name.startsWith(issuersPrefix)) sessionStorage.removeItem(name);
  }
  const { client_id, post_logout_redirect_uri: logout_uri } = manager.settings;
  // What Cognito asks for in place of the standard's parameters; other issuers pass over it.
  await manager.signoutRedirect({
    extraQueryParams: { client_id, ...(logout_uri === undefined ? {} : { logout_uri }) },
  });
}

/** The API no longer takes the token: what is typed stays, and the page asks to sign in again. */
export function sessionEnded(): void {
  const stored = storedUser();
  if (stored !== null) sessionStorage.removeItem(stored.key);
  changed();
}

/** Renews the token before it ends, for whoever is signed in when a page is loaded. */
export async function keepSignedIn(): Promise<void> {
  if (storedUser() !== null) await (await theManager()).getUser();
}
