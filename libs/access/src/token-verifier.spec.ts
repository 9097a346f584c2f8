import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { TokenVerifier } from './token-verifier.js';

const issuer = 'https://id.example.go.id/realms/sambung';
const good: JWTPayload = {
  iss: issuer,
  aud: 'sambung',
  sub: 'ketua',
  name: 'Ibu Ketua',
  grants: ['DISKOMINFO_VERIFIER@*'],
};

const now = () => Math.floor(Date.now() / 1000);

describe('TokenVerifier', () => {
  let key: CryptoKey;
  let foreignKey: CryptoKey;
  let jwks = '';
  let keysAreThere = true;
  const server = createServer((_request, response) => {
    response.writeHead(keysAreThere ? 200 : 500, { 'content-type': 'application/json' }).end(jwks);
  });
  let verifier: TokenVerifier;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    const [ownKey, foreignKeyPair] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
    [key, foreignKey] = [ownKey.privateKey, foreignKeyPair.privateKey];
    jwks = JSON.stringify({ keys: [{ ...(await exportJWK(ownKey.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }] });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterAll(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  });

  beforeEach(() => {
    keysAreThere = true;
    verifier = new TokenVerifier({
      AUTH_ISSUER: issuer,
      AUTH_AUDIENCE: 'sambung',
      AUTH_JWKS_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`,
      AUTH_CLOCK_TOLERANCE: 0,
    });
  });

  const sign = (claims: JWTPayload, signingKey = key, kid = 'one') =>
    new SignJWT({ exp: now() + 300, ...claims }).setProtectedHeader({ alg: 'RS256', kid }).sign(signingKey);

  it('returns the actor of a valid token', async () => {
    expect(await verifier.verify(await sign(good))).toEqual({
      subject: 'ketua',
      name: 'Ibu Ketua',
      grants: [{ role: 'DISKOMINFO_VERIFIER', scope: { kind: 'everything' } }],
    });
  });

  it('accepts a token with several audiences that include ours', async () => {
    expect(await verifier.verify(await sign({ ...good, aud: ['account', 'sambung'] }))).toMatchObject({
      subject: 'ketua',
    });
  });

  it.each<[string, unknown]>([
    ['none', undefined],
    ['a text', 'DISKOMINFO_VERIFIER@*'],
    ['malformed ones', ['KING@*', 7, null]],
    ['of a scope that the role does not have', ['VILLAGE_OFFICER@*', 'CITIZEN@area:32.01', 'SYSTEM_ADMIN@kim:x']],
  ])('lets grants that are %s count for nothing', async (_what, grants) => {
    expect(await verifier.verify(await sign({ ...good, grants }))).toMatchObject({ grants: [] });
  });

  it.each<[string, string, () => Promise<string> | string]>([
    ['expired', 'token-expired', () => sign({ ...good, exp: now() - 1 })],
    ['of another issuer', 'token-invalid', () => sign({ ...good, iss: 'https://evil.example' })],
    ['for another audience', 'token-invalid', () => sign({ ...good, aud: 'other' })],
    ['not valid yet', 'token-invalid', () => sign({ ...good, nbf: now() + 60 })],
    ['signed with another key', 'token-invalid', () => sign(good, foreignKey)],
    ['of an unknown key', 'token-invalid', () => sign(good, foreignKey, 'two')],
    ['without a subject', 'token-invalid', () => sign({ ...good, sub: undefined })],
    ['with an invalid subject', 'token-invalid', () => sign({ ...good, sub: 'a\nb' })],
    ['without expiry', 'token-invalid', () => sign({ ...good, exp: undefined })],
    ['unsigned', 'token-invalid', () => new UnsecuredJWT({ ...good, exp: now() + 300 }).encode()],
    ['signed with a shared secret', 'token-invalid', () => hmac()],
    ['altered', 'token-invalid', async () => altered(await sign(good))],
    ['with a role of a KIM', 'kim-role-in-token', () => sign({ ...good, grants: ['CITIZEN@*', 'KIM_CHAIR@*'] })],
    ['with a malformed role of a KIM', 'kim-role-in-token', () => sign({ ...good, grants: ['KIM_CHAIR'] })],
    ['of the subject of the system', 'subject-reserved', () => sign({ ...good, sub: 'SYSTEM' })],
    ['of the subject of citizens', 'subject-reserved', () => sign({ ...good, sub: 'citizen' })],
    ['of the subject of an Open311 key', 'subject-reserved', () => sign({ ...good, sub: 'open311:dinas' })],
    ['no token', 'token-invalid', () => 'a.b.c'],
    ['nothing', 'token-invalid', () => ''],
  ])('refuses one that is %s', async (_what, code, make) => {
    const rejected = expect.objectContaining({ code, headers: { 'www-authenticate': 'Bearer error="invalid_token"' } });
    await expect(verifier.verify(await make())).rejects.toEqual(rejected);
  });

  it('returns an actor of its own for each request of a token', async () => {
    const token = await sign(good);
    const [first, second] = [await verifier.verify(token), await verifier.verify(token)];
    expect(second).toEqual(first);
    expect(second).not.toBe(first);
  });

  it('refuses a forged token each time, also after the valid one that it was made of', async () => {
    const token = await sign(good);
    await verifier.verify(token);
    const refused = expect.objectContaining({ code: 'token-invalid' });
    for (const forged of [altered(token), altered(token), await sign(good, foreignKey)])
      await expect(verifier.verify(forged)).rejects.toEqual(refused);
  });

  it('throws auth-unavailable when the keys are not available', async () => {
    keysAreThere = false;
    const unavailable = expect.objectContaining({ code: 'auth-unavailable', headers: { 'retry-after': '5' } });
    await expect(verifier.verify(await sign(good))).rejects.toEqual(unavailable);
  });

  /** The public key as HMAC secret: a known attack on verifiers that trust the header. */
  function hmac(): Promise<string> {
    return new SignJWT({ ...good, exp: now() + 300 })
      .setProtectedHeader({ alg: 'HS256', kid: 'one' })
      .sign(new TextEncoder().encode(jwks));
  }
});

function altered(token: string): string {
  const [header, payload = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as JWTPayload;
  const more = Buffer.from(JSON.stringify({ ...claims, grants: ['SYSTEM_ADMIN@*'] })).toString('base64url');
  return [header, more, signature].join('.');
}
