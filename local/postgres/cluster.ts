import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { runAs, type ServerAccount } from './server-account.js';

const passwordFile = 'sambung.password';

/** Creates a database cluster in `folder`, unless one exists. Atomic, also for concurrent starts. */
export function initialiseCluster(folder: string, binaries: Binaries, account: ServerAccount | undefined): void {
  if (existsSync(join(folder, 'PG_VERSION'))) return;
  const partial = `${folder}.${process.pid}`;
  const password = randomBytes(18).toString('base64url');
  const temporaryPassword = `${partial}.password`;
  try {
    makeFolder(partial, account);
    writeFileSync(temporaryPassword, password, { mode: 0o600 });
    chownTo(temporaryPassword, account);
    initdb(partial, temporaryPassword, binaries, account);
    renameSync(temporaryPassword, join(partial, passwordFile));
    renameSync(partial, folder);
  } catch (error) {
    if (!existsSync(join(folder, 'PG_VERSION'))) throw error;
  } finally {
    rmSync(partial, { recursive: true, force: true });
    rmSync(temporaryPassword, { force: true });
  }
}

/** Copies a cluster that is not running. */
export function copyCluster(from: string, to: string, account: ServerAccount | undefined): void {
  const { status, stderr } = spawnSync('cp', ['-R', '-p', from, to], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the database cluster cannot be copied: ${stderr}`);
  chmodSync(to, 0o700);
  if (account) chownTo(to, account);
}

/** The password of the role `postgres`. */
export function passwordOf(folder: string): string {
  return readFileSync(join(folder, passwordFile), 'utf8');
}

function makeFolder(folder: string, account: ServerAccount | undefined): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chownTo(folder, account);
}

function chownTo(path: string, account: ServerAccount | undefined): void {
  if (account) chownSync(path, account.uid, account.gid);
}

function initdb(folder: string, password: string, binaries: Binaries, account: ServerAccount | undefined): void {
  const access = [`--pgdata=${folder}`, '--username=postgres', '--auth=scram-sha-256', `--pwfile=${password}`];
  const text = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const args = [...access, ...text, '--no-sync', '--no-instructions'];
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC', HOME: '/' };
  const result = spawnSync(binaries.program('initdb'), args, {
    ...runAs(account),
    env,
    cwd: '/',
    encoding: 'utf8',
  });
  if (result.status === 0) return;
  throw new Error(`initdb failed (${result.error?.message ?? result.status ?? result.signal}): ${result.stderr}`);
}
