import 'reflect-metadata';
import { env } from 'node:process';
import { readLocalPlatform, signIn } from './local-platform.js';
import { run } from './run.js';

/** npm run -s sambung -- COMMAND */
process.exitCode = await run(process.argv.slice(2), {
  env,
  platform: () => readLocalPlatform(env),
  signIn,
  out: (line) => console.log(line),
  err: (line) => console.error(line),
});
