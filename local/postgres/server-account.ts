import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makePrivateFolder } from '../private-folder.js';

/** The account that runs PostgreSQL, which refuses to run as root. */
export interface ServerAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const candidates = ['postgres', 'nobody'];

/**
 * Undefined unless this process runs as root: then PostgreSQL runs under the same account. Accounts are never created.
 */
export function serverAccount(): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of candidates) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined) return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    `PostgreSQL does not run as root, and this machine has none of the accounts ${candidates.join(', ')}: ` +
      'start as another user, or set DATABASE_URL to a running server',
  );
}

/** Options for `spawn` to run as the account. */
export function runAs(account: ServerAccount | undefined): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {};
}

/** Whether the account can enter the folder or run the file. */
export function canEnter(account: ServerAccount | undefined, path: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...runAs(account), cwd: '/' }).status === 0;
}

/** The wanted folder, or one outside the checkout if the account cannot reach it (a checkout under /root). */
export function reachableFolder(account: ServerAccount | undefined, wanted: string): string {
  makePrivateFolder(dirname(wanted));
  if (!account || canEnter(account, dirname(wanted))) return wanted;
  const base = '/var/lib/sambung';
  mkdirSync(base, { recursive: true, mode: 0o755 });
  const place = createHash('sha256').update(dirname(wanted)).digest('hex').slice(0, 10);
  return join(base, `${place}-${basename(wanted)}`);
}
