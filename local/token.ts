import { accounts, passwordOf, type SampleAccount } from './accounts.js';
import { readPlatformFile } from './launcher/platform-file.js';

/** npm run token -- ACCOUNT: an access token of a sample account, and nothing else, on standard output. */
const [name] = process.argv.slice(2);
const account = accounts.find((known) => known.name === name);
const platform = readPlatformFile();

if (!account) {
  console.error(name === undefined ? 'Say whose token:' : `There is no account "${name}". There are:`);
  for (const known of accounts) console.error(`  ${known.name.padEnd(12)} ${known.grants.join(', ')}`);
  process.exitCode = 1;
} else {
  try {
    if (!platform) throw new Error('there is no .sambung/platform.json');
    console.log(await tokenOf(account, platform.issuer.tokenUrl));
  } catch (error) {
    console.error(`No platform is running in this checkout, start it with npm start (${(error as Error).message}).`);
    process.exitCode = 1;
  }
}

async function tokenOf({ name: username }: SampleAccount, tokenUrl: string): Promise<string> {
  const form = { grant_type: 'password', client_id: 'journey', username, password: passwordOf({ name: username }) };
  const response = await fetch(tokenUrl, { method: 'POST', body: new URLSearchParams(form) });
  const { access_token: token } = (await response.json()) as { access_token?: string };
  if (token === undefined) throw new Error(`the issuer answers ${response.status}`);
  return token;
}
