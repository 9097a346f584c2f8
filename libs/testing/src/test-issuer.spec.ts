import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { testIssuer, type TestIssuer } from './test-issuer.js';

describe('the test issuer', () => {
  let issuer: TestIssuer;
  beforeAll(async () => {
    issuer = await testIssuer();
  });
  afterAll(() => issuer.stop());

  it('signs tokens that its published keys verify', async () => {
    const { AUTH_ISSUER, AUTH_AUDIENCE, AUTH_JWKS_URL } = issuer.accessSettings;
    const token = await issuer.token({ sub: 'ketua', grants: ['DISKOMINFO_VERIFIER@area:32.01.27.2001'] });
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(AUTH_JWKS_URL)), {
      issuer: AUTH_ISSUER,
      audience: AUTH_AUDIENCE,
    });
    expect(payload).toMatchObject({ sub: 'ketua', grants: ['DISKOMINFO_VERIFIER@area:32.01.27.2001'] });
  });
});
