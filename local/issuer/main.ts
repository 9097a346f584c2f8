import { createIssuer } from './issuer.js';
import { readIssuerSettings } from './issuer.settings.js';
import { signingKey } from './signing-key.js';

const settings = readIssuerSettings();
const issuer = createIssuer({
  url: settings.ISSUER_URL ?? `http://127.0.0.1:${settings.ISSUER_PORT}`,
  key: await signingKey(settings.ISSUER_KEY_FILE),
  secrets: settings.ISSUER_CLIENTS_SECRET,
});
issuer.listen(settings.ISSUER_PORT, settings.ISSUER_HOST);
process.once('SIGTERM', () => {
  issuer.close();
  issuer.closeAllConnections();
});
