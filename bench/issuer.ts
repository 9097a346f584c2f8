import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** Issues the tokens of a bench. */
export interface Issuer {
  readonly env: Readonly<Record<string, string>>;
  token(...grants: string[]): Promise<string>;
  /** For a chosen account. */
  tokenOf(subject: string, ...grants: string[]): Promise<string>;
  stop(): Promise<void>;
}

export async function startIssuer(): Promise<Issuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', use: 'sig', alg: 'ES256' }] });
  const server = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(keys));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tokenOf = (subject: string, ...grants: string[]) =>
    new SignJWT({ grants })
      .setProtectedHeader({ alg: 'ES256', kid: 'bench' })
      .setIssuer(issuer)
      .setAudience('sambung')
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime('3 hours')
      .sign(privateKey);
  return {
    env: { AUTH_ISSUER: issuer, AUTH_JWKS_URL: `${issuer}/jwks`, AUTH_AUDIENCE: 'sambung' },
    token: (...grants) => tokenOf('00000000-0000-4000-8000-000000000001', ...grants),
    tokenOf,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
