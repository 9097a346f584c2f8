import { accounts } from './accounts.js';
import { readPlatformFile } from './launcher/platform-file.js';
import { signIn } from './sign-in.js';

/** npm run token -- ACCOUNT: prints an access token of a sample account to standard output. */
const [name] = process.argv.slice(2);
const account = accounts.find((known) => known.name === name);
const platform = readPlatformFile();

if (!account) {
  console.error(name === undefined ? 'Choose an account:' : `There is no account "${name}". Choose one of:`);
  for (const known of accounts)
    console.error(`  ${known.name.padEnd(18)} ${known.grants.join(', ') || 'member of a KIM'}`);
  process.exitCode = 1;
} else {
  try {
    if (!platform) throw new Error('there is no .sambung/platform.json');
    console.log(await signIn(account, platform.issuer.tokenUrl));
  } catch (error) {
    console.error(`No platform is running in this checkout; start it with npm start (${(error as Error).message}).`);
    process.exitCode = 1;
  }
}
