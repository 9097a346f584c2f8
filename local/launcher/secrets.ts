import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clients } from '../accounts.js';
import { stateFolder } from '../paths.js';
import { makePrivateFolder } from '../private-folder.js';
import { programs } from './programs.js';

/** Readable by its owner only. */
export const secretsFile = join(stateFolder, 'secrets.json');

/** The secrets of the local platform. */
export interface Secrets {
  /** Of the database roles of the programs. */
  readonly databases: Readonly<Record<string, string>>;
  /** The vault keys of the programs, 32 bytes in base64. Without them, encrypted data are lost. */
  readonly vaults: Readonly<Record<string, string>>;
  /** Of the issuer's clients. */
  readonly clients: Readonly<Record<string, string>>;
}

/** Reads the secrets and adds missing ones; existing ones are never replaced. */
export function ensureSecrets(file = secretsFile): Secrets {
  const old = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {};
  const secrets: Secrets = {
    databases: filled(old.databases, programs, () => randomBytes(18).toString('base64url')),
    vaults: filled(old.vaults, programs, () => randomBytes(32).toString('base64')),
    clients: filled(
      old.clients,
      clients.map(({ id }) => id),
      () => randomBytes(18).toString('base64url'),
    ),
  };
  makePrivateFolder(dirname(file));
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}

function filled(old: Secrets['vaults'] = {}, names: readonly string[], make: () => string): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, old[name] ?? make()]));
}
