import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { SignJWT } from 'jose';
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
  return createServer((request, response) => {
    answer(request, response, options).catch(() => json(response, 500, { error: 'server_error' }));
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, options: IssuerOptions): Promise<void> {
  const { url, key, secrets } = options;
  switch (`${request.method} ${new URL(request.url ?? '/', url).pathname}`) {
    case 'GET /.well-known/openid-configuration':
      return json(response, 200, discovery(url));
    case 'GET /jwks':
      return json(response, 200, { keys: [key.publicJwk] });
    case 'POST /token': {
      const decision = decide(await form(request), request.headers.authorization, secrets);
      if ('error' in decision) return json(response, decision.error === 'invalid_client' ? 401 : 400, decision);
      return json(response, 200, {
        access_token: await sign(decision, options),
        token_type: 'Bearer',
        expires_in: lifetimeSeconds,
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
    token_endpoint: `${url}/token`,
    grant_types_supported: ['password', 'client_credentials'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
    response_types_supported: [],
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
