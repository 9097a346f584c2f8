import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { contactPurposes } from '#contracts';
import { accounts } from '../../local/accounts.js';
import { agencies } from '../../local/seed/agencies.js';

/** Two accounts with all roles of the load: an author cannot approve an own edition. */
export type Person = 'author' | 'second';

export interface ChaosIssuer {
  readonly url: string;
  readonly jwksUrl: string;
  /** Issues a token with all grants: of the account that is named, of the author to any other client. */
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
  const tokenFor = async (form: string) => {
    const account = accounts.find(({ name }) => name === new URLSearchParams(form).get('username'));
    const token = await tokenOf(account?.subject ?? subjects.author);
    return { access_token: token, token_type: 'Bearer', expires_in: lifetimeSeconds };
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = request.method === 'POST' ? await tokenFor(await text(request)) : keys;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tokenOf = (subject: string) =>
    new SignJWT({ grants })
      .setProtectedHeader({ alg: 'ES256', kid: 'chaos' })
      .setIssuer(url)
      .setAudience('sambung')
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime(`${lifetimeSeconds} seconds`)
      .sign(privateKey);
  const tokens = { author: await tokenOf(subjects.author), second: await tokenOf(subjects.second) };
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
