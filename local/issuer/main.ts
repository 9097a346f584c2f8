import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { port, readSettings } from '#settings';
import { createIssuer } from './issuer.js';
import { signingKey } from './signing-key.js';
import type { ClientSecrets } from './token-request.js';

const settings = readSettings(
  z.object({
    ISSUER_HOST: z.string().default('127.0.0.1').describe('the address of this machine to listen on'),
    ISSUER_PORT: port.default(4110),
    ISSUER_URL: z.url().optional().describe('its public address, the iss of its tokens'),
    ISSUER_KEY_FILE: z.string().describe('the file with the signing key; created if missing'),
    ISSUER_SECRETS_FILE: z.string().describe('the file with {"clients": {"<client id>": "<secret>"}}'),
  }),
);

const { clients } = JSON.parse(readFileSync(settings.ISSUER_SECRETS_FILE, 'utf8')) as { clients: ClientSecrets };
const issuer = createIssuer({
  url: settings.ISSUER_URL ?? `http://127.0.0.1:${settings.ISSUER_PORT}`,
  key: await signingKey(settings.ISSUER_KEY_FILE),
  secrets: clients,
});
issuer.listen(settings.ISSUER_PORT, settings.ISSUER_HOST);
process.once('SIGTERM', () => {
  issuer.close();
  issuer.closeAllConnections();
});
