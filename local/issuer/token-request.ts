import { timingSafeEqual } from 'node:crypto';
import { accounts, clients, passwordOf } from '../accounts.js';
import type { SignedIn, SignIns } from './signed-in.js';

/** The subject of the token. */
export interface TokenSubject {
  readonly subject: string;
  readonly name: string;
  readonly grants: readonly string[];
  /** Of a person who has signed in to a client, and gets an ID token and a refresh token besides. */
  readonly signedIn?: SignedIn;
}

/** An error response of RFC 6749 §5.2. */
export interface TokenRefusal {
  readonly error: 'invalid_client' | 'invalid_grant' | 'invalid_request' | 'unsupported_grant_type';
  readonly error_description: string;
}

/** The secrets of the clients by id. */
export type ClientSecrets = Readonly<Record<string, string>>;

interface Credentials {
  readonly id: string;
  readonly secret: string | undefined;
}

/** Decides on a token request: its form and, if present, its Authorization header. */
export function decide(
  form: URLSearchParams,
  authorization: string | undefined,
  secrets: ClientSecrets,
  signIns: SignIns,
): TokenSubject | TokenRefusal {
  switch (form.get('grant_type')) {
    case 'password':
      return byPassword(form);
    case 'client_credentials':
      return byClient(credentialsIn(form, authorization), secrets);
    case 'authorization_code':
    case 'refresh_token':
      return bySignIn(form, credentialsIn(form, authorization), secrets, signIns);
    case null:
      return { error: 'invalid_request', error_description: 'grant_type is missing' };
    default:
      return {
        error: 'unsupported_grant_type',
        error_description: 'supported are authorization_code, refresh_token, password and client_credentials',
      };
  }
}

function byPassword(form: URLSearchParams): TokenSubject | TokenRefusal {
  const account = accounts.find(({ name }) => name === form.get('username'));
  if (!account || !same(form.get('password') ?? '', passwordOf(account)))
    return { error: 'invalid_grant', error_description: 'unknown account or wrong password' };
  return { subject: account.subject, name: account.fullName, grants: account.grants };
}

function byClient({ id, secret }: Credentials, secrets: ClientSecrets): TokenSubject | TokenRefusal {
  const client = clients.find((known) => known.id === id && known.grants.length > 0);
  const right = secrets[id];
  if (!client || right === undefined || secret === undefined || !same(secret, right))
    return { error: 'invalid_client', error_description: 'unknown client or wrong secret' };
  return { subject: client.subject, name: client.id, grants: client.grants };
}

function bySignIn(
  form: URLSearchParams,
  { id, secret }: Credentials,
  secrets: ClientSecrets,
  signIns: SignIns,
): TokenSubject | TokenRefusal {
  const right = secrets[id];
  if (right === undefined || secret === undefined || !same(secret, right))
    return { error: 'invalid_client', error_description: 'unknown client or wrong secret' };
  const isCode = form.get('grant_type') === 'authorization_code';
  const signedIn = isCode ? signIns.redeemCode(form, id) : signIns.redeemRefreshToken(form, id);
  if (!signedIn) return { error: 'invalid_grant', error_description: 'the code or refresh token is not valid' };
  const { subject, fullName: name, grants } = signedIn.account;
  return { subject, name, grants, signedIn };
}

/** Clients authenticate in the Authorization header or in the form. */
function credentialsIn(form: URLSearchParams, authorization: string | undefined): Credentials {
  const basic = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(authorization ?? '')?.[1];
  if (basic === undefined) return { id: form.get('client_id') ?? '', secret: form.get('client_secret') ?? undefined };
  const [id = '', ...secret] = Buffer.from(basic, 'base64').toString().split(':').map(formDecoded);
  return { id, secret: secret.join(':') };
}

function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

function same(given: string, right: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}
