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
      secrets: { notifications: 'n+s:ec/ret', journey: 'x' },
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
