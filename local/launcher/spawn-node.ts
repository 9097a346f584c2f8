import { type ChildProcess, spawn } from 'node:child_process';
import { isAbsolute, join, relative } from 'node:path';
import { compiledFile } from '../compile.js';
import { checkout } from '../paths.js';

const preload = join(import.meta.dirname, 'stop-with-launcher.mjs');

/**
 * Runs a file of the checkout as production does, compiled (call `compile` before the first one), in its own process group
 * (Ctrl-C in the terminal reaches only the launcher) and with a channel that closes when the launcher ends.
 *
 * @param program the path of its source, from the checkout or in full
 * @param output an open file, or a pipe to read from
 */
export function spawnNode(
  [program = '', ...args]: readonly string[],
  env: NodeJS.ProcessEnv,
  output: number | 'pipe',
): ChildProcess {
  const path = isAbsolute(program) ? relative(checkout, program) : program;
  const file = path.endsWith('.ts') ? compiledFile(path) : path;
  return spawn(process.execPath, ['--no-warnings', '--import', preload, file, ...args], {
    cwd: checkout,
    env,
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  });
}

/** Runs a file to its end. @throws Error with its output when it fails */
export function runNode(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawnNode(args, env, 'pipe');
    let output = '';
    const collect = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4000));
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(output.trim() || `${args[0]}: ${code}`))));
  });
}
