import { clients } from '../accounts.js';

/** A request of RFC 6749 §4.1.1 with PKCE (RFC 7636), as OAuth 2.1 requires it of every client. */
export interface AuthorizationRequest {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly state: string | undefined;
  readonly nonce: string | undefined;
}

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);
const s256 = /^[\w-]{43}$/;

/** @returns the request, or what is wrong with it: no one is sent on to an address that no client has */
export function readAuthorizationRequest(query: URLSearchParams): AuthorizationRequest | string {
  const text = (name: string) => query.get(name) ?? undefined;
  const client = clients.find(({ id }) => id === text('client_id'));
  if (client?.redirectPath === undefined) return 'client_id is not a client that people sign in to';
  const redirectUri = text('redirect_uri') ?? '';
  if (!isOwnAddress(redirectUri, client.redirectPath))
    return `redirect_uri is not the path ${client.redirectPath} of this machine`;
  if (text('response_type') !== 'code') return 'response_type is not code';
  const challenge = text('code_challenge') ?? '';
  if (text('code_challenge_method') !== 'S256' || !s256.test(challenge))
    return 'code_challenge is missing, or code_challenge_method is not S256';
  return { clientId: client.id, redirectUri, challenge, state: text('state'), nonce: text('nonce') };
}

/**
 * Where the browser goes after a sign-out (OpenID Connect RP-Initiated Logout): the issuer has no session of its own to end.
 *
 * @returns nothing for an address that no client has
 */
export function readSignOutRequest(query: URLSearchParams): string | undefined {
  const address = query.get('post_logout_redirect_uri') ?? '';
  return clients.some(({ signedOutPath: path }) => path !== undefined && isOwnAddress(address, path))
    ? address
    : undefined;
}

function isOwnAddress(address: string, path: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, pathname, search, hash } = new URL(address);
  return protocol === 'http:' && loopback.has(hostname) && pathname === path && search === '' && hash === '';
}
