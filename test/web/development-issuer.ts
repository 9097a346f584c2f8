import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import type { TestIssuer } from '#testing';
import { createIssuer } from '../../local/issuer/issuer.js';
import { algorithm, signingKey } from '../../local/issuer/signing-key.js';
import { freePort } from '../../local/ports.js';

const stranger = '00000000-0000-4000-8000-000000000001';

/** The development issuer, in whose pages people sign in, and whose tokens tests may also make by themselves. */
export async function developmentIssuer(webSecret: string): Promise<TestIssuer & { readonly url: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'sambung-issuer-'));
  const port = await freePort();
  const [url, key] = [`http://127.0.0.1:${port}`, await signingKey(join(folder, 'key.json'))];
  const server = createIssuer({ url, key, secrets: { web: webSecret } });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url,
    accessSettings: {
      AUTH_ISSUER: url,
      AUTH_AUDIENCE: 'sambung',
      AUTH_JWKS_URL: `${url}/jwks`,
      AUTH_CLOCK_TOLERANCE: 0,
    },
    token: ({ sub = stranger, name, grants = [], expires = '2 hours' } = {}) =>
      new SignJWT({ ...(name !== undefined && { name }), grants })
        .setProtectedHeader({ alg: algorithm, kid: key.id })
        .setIssuer(url)
        .setAudience('sambung')
        .setSubject(sub)
        .setIssuedAt()
        .setExpirationTime(expires)
        .sign(key.privateKey),
    stop: async () => {
      rmSync(folder, { recursive: true });
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}
