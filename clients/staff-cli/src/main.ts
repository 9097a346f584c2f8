import { env } from 'node:process';
import { readPlatformFile } from '../../../local/launcher/platform-file.js';
import { signIn } from '../../../local/sign-in.js';
import { run } from './run.js';

/** npm run -s sambung -- COMMAND */
process.exitCode = await run(process.argv.slice(2), {
  env,
  platform: readPlatformFile,
  signIn: (tokenUrl) => signIn({ name: 'admin' }, tokenUrl),
  out: (line) => console.log(line),
  err: (line) => console.error(line),
});
