import { readFileSync } from 'node:fs';
import { createIssuer } from './issuer.js';
import { readIssuerSettings } from './issuer.settings.js';
import { signingKey } from './signing-key.js';
import type { ClientSecrets } from './token-request.js';

const settings = readIssuerSettings();

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
