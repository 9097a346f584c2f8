import { accounts, passwordOf } from './accounts.js';
import { readPlatformFile } from './launcher/platform-file.js';

/** npm run token -- ACCOUNT: an access token of a sample account, and nothing else, on standard output. */
const [name] = process.argv.slice(2);
const account = accounts.find((known) => known.name === name);
const platform = readPlatformFile();

if (!account) {
  console.error(name === undefined ? 'Say whose token:' : `There is no account "${name}". There are:`);
  for (const known of accounts) console.error(`  ${known.name.padEnd(12)} ${known.grants.join(', ')}`);
  process.exitCode = 1;
} else if (!platform) {
  console.error('No platform is running in this checkout: start it with npm start.');
  process.exitCode = 1;
} else {
  const form = { grant_type: 'password', client_id: 'journey', username: account.name, password: passwordOf(account) };
  const response = await fetch(platform.issuer.tokenUrl, { method: 'POST', body: new URLSearchParams(form) });
  const { access_token: token } = (await response.json()) as { access_token?: string };
  if (token === undefined) throw new Error(`the issuer answers ${response.status}`);
  console.log(token);
}
