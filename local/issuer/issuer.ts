import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { SignJWT } from 'jose';
import { readAuthorizationRequest, readSignOutRequest } from './authorization-request.js';
import { signInPage } from './sign-in-page.js';
import { type SignedIn, SignIns } from './signed-in.js';
import { algorithm, type SigningKey } from './signing-key.js';
import { type ClientSecrets, decide, type TokenSubject } from './token-request.js';

export interface IssuerOptions {
  /** Its own address, the `iss` of its tokens. */
  readonly url: string;
  readonly key: SigningKey;
  readonly secrets: ClientSecrets;
}

const audience = 'sambung';
const lifetimeSeconds = 900;
const largestForm = 10_000;

/** Issues access tokens to the sample accounts and clients. For local development only: never for production. */
export function createIssuer(options: IssuerOptions): Server {
  const signIns = new SignIns();
  return createServer((request, response) => {
    answer(request, response, options, signIns).catch(() => json(response, 500, { error: 'server_error' }));
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: IssuerOptions,
  signIns: SignIns,
): Promise<void> {
  const { url, key, secrets } = options;
  const { pathname, searchParams } = new URL(request.url ?? '/', url);
  switch (`${request.method} ${pathname}`) {
    case 'GET /authorize': {
      const wanted = readAuthorizationRequest(searchParams);
      if (typeof wanted === 'string') return json(response, 400, invalidRequest(wanted));
      return html(response, signInPage(searchParams));
    }
    case 'POST /authorize': {
      const fields = await form(request);
      const wanted = readAuthorizationRequest(fields);
      if (typeof wanted === 'string') return json(response, 400, invalidRequest(wanted));
      const code = signIns.issueCode(wanted, fields.get('account') ?? '');
      if (code === undefined) return json(response, 400, invalidRequest('account is not a sample account'));
      const { redirectUri, state } = wanted;
      const parameters = new URLSearchParams({ code, iss: url, ...(state !== undefined && { state }) });
      response.writeHead(303, { location: `${redirectUri}?${String(parameters)}`, 'cache-control': 'no-store' });
      return void response.end();
    }
    case 'POST /revoke':
      signIns.revoke((await form(request)).get('token'));
      return json(response, 200, {});
    case 'GET /logout': {
      const address = readSignOutRequest(searchParams);
      if (address === undefined) return json(response, 400, invalidRequest('post_logout_redirect_uri is of no client'));
      response.writeHead(303, { location: address, 'cache-control': 'no-store' });
      return void response.end();
    }
    case 'GET /.well-known/openid-configuration':
      return json(response, 200, discovery(url));
    case 'GET /jwks':
      return json(response, 200, { keys: [key.publicJwk] });
    case 'POST /token': {
      const decision = decide(await form(request), request.headers.authorization, secrets, signIns);
      if ('error' in decision) return json(response, decision.error === 'invalid_client' ? 401 : 400, decision);
      return json(response, 200, {
        access_token: await sign(decision, options),
        token_type: 'Bearer',
        expires_in: lifetimeSeconds,
        ...(decision.signedIn && {
          id_token: await signIdToken(decision.signedIn, options),
          refresh_token: signIns.issueRefreshToken(decision.signedIn),
        }),
      });
    }
    default:
      return json(response, 404, { error: 'not_found' });
  }
}

function discovery(url: string) {
  return {
    issuer: url,
    jwks_uri: `${url}/jwks`,
    authorization_endpoint: `${url}/authorize`,
    token_endpoint: `${url}/token`,
    revocation_endpoint: `${url}/revoke`,
    end_session_endpoint: `${url}/logout`,
    grant_types_supported: ['authorization_code', 'refresh_token', 'password', 'client_credentials'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    code_challenge_methods_supported: ['S256'],
    scopes_supported: ['openid', 'profile'],
    authorization_response_iss_parameter_supported: true,
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: [algorithm],
  };
}

function sign({ subject, name, grants }: TokenSubject, { url, key }: IssuerOptions): Promise<string> {
  return new SignJWT({ name, grants })
    .setProtectedHeader({ alg: algorithm, kid: key.id })
    .setIssuer(url)
    .setAudience(audience)
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(`${lifetimeSeconds} seconds`)
    .sign(key.privateKey);
}

/** Who has signed in, for the client alone (OpenID Connect Core §2). */
function signIdToken({ account, clientId, nonce }: SignedIn, { url, key }: IssuerOptions): Promise<string> {
  return new SignJWT({ name: account.fullName, ...(nonce !== undefined && { nonce }) })
    .setProtectedHeader({ alg: algorithm, kid: key.id })
    .setIssuer(url)
    .setAudience(clientId)
    .setSubject(account.subject)
    .setIssuedAt()
    .setExpirationTime(`${lifetimeSeconds} seconds`)
    .sign(key.privateKey);
}

function invalidRequest(description: string): object {
  return { error: 'invalid_request', error_description: description };
}

function html(response: ServerResponse, page: string): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
  });
  response.end(page);
}

async function form(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > largestForm) break;
  }
  return new URLSearchParams(text);
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
