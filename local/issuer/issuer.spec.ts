import type { Server } from 'node:http';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { freePort } from '../ports.js';
import { createIssuer } from './issuer.js';
import { readIssuerSettings } from './issuer.settings.js';
import { signingKey } from './signing-key.js';

describe('the development issuer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sambung-issuer-'));
  const keyFile = join(folder, 'key.json');
  let url: string;
  let issuer: Server;

  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    issuer = createIssuer({
      url,
      key: await signingKey(keyFile),
      secrets: { notifications: 'n+s:ec/ret', journey: 'x', web: 'w' },
    });
    await new Promise<void>((resolve) => issuer.listen(port, '127.0.0.1', resolve));
  });
  afterAll(() => {
    issuer.close();
    issuer.closeAllConnections();
    rmSync(folder, { recursive: true });
  });

  async function requestToken(form: Record<string, string>, headers: Record<string, string> = {}) {
    const response = await fetch(`${url}/token`, { method: 'POST', body: new URLSearchParams(form), headers });
    return { status: response.status, body: (await response.json()) as Record<string, string> };
  }
  const ketua = { grant_type: 'password', client_id: 'journey', username: 'ketua', password: 'ketua-sambung' };

  it('issues a token to an account, valid for the published keys', async () => {
    const { body } = await requestToken(ketua);
    const discovery = (await (await fetch(`${url}/.well-known/openid-configuration`)).json()) as Record<string, string>;
    const keys = createRemoteJWKSet(new URL(discovery['jwks_uri'] ?? ''));
    const { payload } = await jwtVerify(body['access_token'] ?? '', keys, { issuer: url, audience: 'sambung' });
    expect(payload['grants']).toEqual([]);
  });

  it('issues a token to a client with either kind of authentication', async () => {
    const secret = 'n+s:ec/ret';
    const inForm = await requestToken({
      grant_type: 'client_credentials',
      client_id: 'notifications',
      client_secret: secret,
    });
    const basic = Buffer.from(`notifications:${encodeURIComponent(secret)}`).toString('base64');
    const inHeader = await requestToken({ grant_type: 'client_credentials' }, { authorization: `Basic ${basic}` });
    for (const { body } of [inForm, inHeader])
      expect(decodeJwt(body['access_token'] ?? '')['grants']).toContain('SERVICE@purpose:notify-members');
  });

  it.each([
    ['a wrong password', { ...ketua, password: 'ketua' }, 400, 'invalid_grant'],
    ['an unknown account', { ...ketua, username: 'siapa' }, 400, 'invalid_grant'],
    [
      'a wrong secret',
      { grant_type: 'client_credentials', client_id: 'notifications', client_secret: '' },
      401,
      'invalid_client',
    ],
    [
      'a client without grants of its own',
      { grant_type: 'client_credentials', client_id: 'journey', client_secret: 'x' },
      401,
      'invalid_client',
    ],
    ['an unsupported grant type', { grant_type: 'device' }, 400, 'unsupported_grant_type'],
    ['a missing grant type', {}, 400, 'invalid_request'],
  ])('rejects %s', async (_, form, status, error) => {
    expect(await requestToken(form as Record<string, string>)).toMatchObject({ status, body: { error } });
  });

  describe('with a page of sample accounts', () => {
    const redirectUri = 'http://127.0.0.1:4100/masuk/kembali';
    const signInParameters = (changes: Record<string, string> = {}) => ({
      client_id: 'web',
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'openid',
      code_challenge_method: 'S256',
      // Of the verifier of RFC 7636, appendix B.
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      state: 's"<t>',
      nonce: 'n',
      ...changes,
    });
    const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';

    async function codeOf(account: string): Promise<URLSearchParams> {
      const body = new URLSearchParams({ ...signInParameters(), account });
      const response = await fetch(`${url}/authorize`, { method: 'POST', body, redirect: 'manual' });
      expect(response.status).toBe(303);
      const address = new URL(response.headers.get('location') ?? '');
      expect(`${address.origin}${address.pathname}`).toBe(redirectUri);
      return address.searchParams;
    }

    const redeem = (code: string, changes: Record<string, string> = {}) =>
      requestToken({
        grant_type: 'authorization_code',
        client_id: 'web',
        client_secret: 'w',
        redirect_uri: redirectUri,
        code_verifier: verifier,
        code,
        ...changes,
      });

    it('signs people in by code and PKCE, with an ID token for the client', async () => {
      const page = await (await fetch(`${url}/authorize?${String(new URLSearchParams(signInParameters()))}`)).text();
      expect(page).toContain('value="koordinator"');
      expect(page).toContain('name="state" value="s&quot;&lt;t&gt;"');
      const answer = await codeOf('koordinator');
      expect([answer.get('state'), answer.get('iss')]).toEqual(['s"<t>', url]);
      const { status, body } = await redeem(answer.get('code') ?? '');
      expect(status).toBe(200);
      expect(decodeJwt(body['access_token'] ?? '')['grants']).toEqual(['COMPLAINT_COORDINATOR@*']);
      const { payload } = await jwtVerify(body['id_token'] ?? '', createRemoteJWKSet(new URL(`${url}/jwks`)), {
        issuer: url,
        audience: 'web',
      });
      expect(payload).toMatchObject({ nonce: 'n', name: 'Sri Handayani' });
      const refresh = { grant_type: 'refresh_token', client_id: 'web', client_secret: 'w' };
      const refreshed = await requestToken({ ...refresh, refresh_token: body['refresh_token'] ?? '' });
      expect(decodeJwt(refreshed.body['access_token'] ?? '').sub).toBe(payload.sub);
      const again = await requestToken({ ...refresh, refresh_token: body['refresh_token'] ?? '' });
      expect(again).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    });

    it.each([
      ['another verifier', { code_verifier: 'x'.repeat(43) }, 'invalid_grant'],
      ['another address', { redirect_uri: 'http://127.0.0.1:4101/masuk/kembali' }, 'invalid_grant'],
      ['a wrong secret', { client_secret: 'x' }, 'invalid_client'],
    ])('gives no tokens for %s', async (_, changes, error) => {
      const code = (await codeOf('warga')).get('code') ?? '';
      expect((await redeem(code, changes)).body).toMatchObject({ error });
    });

    it.each([
      ['http://127.0.0.1:4100/keluar', 303],
      ['http://127.0.0.1:4100/lain', 400],
      ['https://lain.example/keluar', 400],
    ])('sends people who have signed out to %s with %d', async (address, status) => {
      const parameters = String(new URLSearchParams({ post_logout_redirect_uri: address }));
      const response = await fetch(`${url}/logout?${parameters}`, { redirect: 'manual' });
      expect([response.status, response.headers.get('location')]).toEqual([status, status === 303 ? address : null]);
    });

    it('gives tokens for a code once', async () => {
      const code = (await codeOf('warga')).get('code') ?? '';
      expect((await redeem(code)).status).toBe(200);
      expect((await redeem(code)).body).toMatchObject({ error: 'invalid_grant' });
    });

    it.each([
      ['an address elsewhere', { redirect_uri: 'https://lain.example/masuk/kembali' }],
      ['another path', { redirect_uri: 'http://127.0.0.1:4100/lain' }],
      ['an unknown client', { client_id: 'lain' }],
      ['a client without sign-in', { client_id: 'journey' }],
      ['no challenge', { code_challenge: '' }],
      ['a plain challenge', { code_challenge_method: 'plain' }],
    ])('redirects for no request with %s', async (_, changes) => {
      const parameters = String(new URLSearchParams(signInParameters(changes)));
      const response = await fetch(`${url}/authorize?${parameters}`, { redirect: 'manual' });
      expect([response.status, response.headers.get('location')]).toEqual([400, null]);
    });
  });

  it('stores its key readable by its owner only', async () => {
    const again = await signingKey(keyFile);
    const { keys } = (await (await fetch(`${url}/jwks`)).json()) as { keys: { kid: string; d?: string }[] };
    expect(keys).toHaveLength(1);
    expect(keys[0]?.kid).toBe(again.id);
    expect(keys[0]?.d).toBeUndefined();
    expect(JSON.parse(readFileSync(keyFile, 'utf8'))).toHaveProperty('d');
    expect(statSync(keyFile).mode & 0o077).toBe(0);
  });

  it('refuses secrets of another form, and does not repeat them', () => {
    const env = { ISSUER_KEY_FILE: keyFile, ISSUER_CLIENTS_SECRET: 'pa55word' };
    expect(() => readIssuerSettings(env)).toThrow(/ISSUER_CLIENTS_SECRET: is not such an object/);
    expect(() => readIssuerSettings(env)).not.toThrow(/pa55word/);
  });

  it('does not start in production', () => {
    const secrets = { registry: 'a secret' };
    const env = { ISSUER_KEY_FILE: keyFile, ISSUER_CLIENTS_SECRET: JSON.stringify({ clients: secrets }) };
    expect(readIssuerSettings(env)).toMatchObject({ ISSUER_PORT: 4110, ISSUER_CLIENTS_SECRET: secrets });
    expect(() => readIssuerSettings({ ...env, NODE_ENV: 'production' })).toThrow(
      /NODE_ENV: is production, where the development issuer does not start: .* Set AUTH_ISSUER/,
    );
  });
});
