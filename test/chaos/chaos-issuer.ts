import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { contactPurposes } from '#contracts';
import { agencies } from '../../local/seed/agencies.js';

/** Two accounts with all roles of the load: an author cannot approve an own edition. */
export type Person = 'author' | 'second';

export interface ChaosIssuer {
  readonly url: string;
  readonly jwksUrl: string;
  /** Issues the token of the author to every client: services, sample data, ledger. */
  readonly tokenUrl: string;
  readonly tokens: Readonly<Record<Person, string>>;
  stop(): Promise<void>;
}

const grants = [
  ...Object.keys(contactPurposes).map((purpose) => `SERVICE@purpose:${purpose}`),
  ...['SYSTEM_ADMIN', 'DISKOMINFO_VERIFIER', 'DISKOMINFO_EDITOR', 'COMPLAINT_COORDINATOR'].map((role) => `${role}@*`),
  'VILLAGE_OFFICER@area:32.01',
  ...agencies.map(({ id }) => `AGENCY_LIAISON@agency:${id}`),
];
/** Longer than any run. */
const lifetimeSeconds = 12 * 3600;
export const subjects: Readonly<Record<Person, string>> = {
  author: '00000000-0000-4000-8000-00000000000a',
  second: '00000000-0000-4000-8000-00000000000b',
};

/** An issuer without faults. */
export async function startChaosIssuer(): Promise<ChaosIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'chaos', use: 'sig', alg: 'ES256' }] };
  let granted = {};
  const server = createServer(({ method }, response) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify(method === 'POST' ? granted : keys)),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tokenOf = (person: Person) =>
    new SignJWT({ grants })
      .setProtectedHeader({ alg: 'ES256', kid: 'chaos' })
      .setIssuer(url)
      .setAudience('sambung')
      .setSubject(subjects[person])
      .setIssuedAt()
      .setExpirationTime(`${lifetimeSeconds} seconds`)
      .sign(privateKey);
  const tokens = { author: await tokenOf('author'), second: await tokenOf('second') };
  granted = { access_token: tokens.author, token_type: 'Bearer', expires_in: lifetimeSeconds };
  return {
    url,
    jwksUrl: `${url}/jwks`,
    tokenUrl: `${url}/token`,
    tokens,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
