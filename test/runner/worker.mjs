import { register } from 'node:module';
import 'reflect-metadata';

register('./hooks.mjs', import.meta.url);
const { runFile } = await import('./run-file.mjs');

// Runs the files that the parent process sends, one after another, and ends with it.
process.on('disconnect', () => process.exit());
process.on('message', (file) => void run(file));
process.send('ready');

async function run({ path, ...options }) {
  const environment = { ...process.env };
  const outcome = await runFile(path, options);
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
  process.send({ ...outcome, memoryUsage: process.memoryUsage.rss() });
}
