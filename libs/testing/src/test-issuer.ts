import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { AccessSettings } from '#settings';

export interface TokenClaims {
  /** The account; by default one without grants. */
  readonly sub?: string;
  readonly name?: string;
  /** `ROLE@scope`, as tokens write them. */
  readonly grants?: readonly string[];
  /** The expiry in the syntax of jose; `2 hours` by default: a busy machine may be slow. */
  readonly expires?: string;
}

/** Signs access tokens for services that run with `accessSettings`. */
export interface TestIssuer {
  readonly accessSettings: AccessSettings;
  token(claims?: TokenClaims): Promise<string>;
  stop(): Promise<void>;
}

const audience = 'sambung';
const stranger = '00000000-0000-4000-8000-000000000001';

/** Starts an issuer with its own key, which serves the public key on a free port. */
export async function testIssuer(): Promise<TestIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'test', use: 'sig', alg: 'ES256' }] });
  const server = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(keys));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.unref();
  return {
    accessSettings: {
      AUTH_ISSUER: issuer,
      AUTH_AUDIENCE: audience,
      AUTH_JWKS_URL: `${issuer}/jwks`,
      AUTH_CLOCK_TOLERANCE: 0,
    },
    token: ({ sub = stranger, name, grants = [], expires = '2 hours' } = {}) =>
      new SignJWT({ ...(name !== undefined && { name }), grants })
        .setProtectedHeader({ alg: 'ES256', kid: 'test' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(sub)
        .setIssuedAt()
        .setExpirationTime(expires)
        .sign(privateKey),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
