import { mkdtempSync, rmSync } from 'node:fs';
import { chownSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stateFolder } from '../paths.js';
import type { Log } from '../log.js';
import { findBinaries } from './binaries.js';
import { copyCluster, initialiseCluster } from './cluster.js';
import { startPostgres, type PostgresServer } from './server.js';
import { temporarySettings } from './server-settings.js';
import { reachableFolder, serverAccount } from './server-account.js';

/** PostgreSQL with the persistent data of this checkout. */
export async function startPersistentPostgres(port: number, log: Log): Promise<PostgresServer> {
  const account = serverAccount();
  const binaries = findBinaries(account, log);
  const folder = reachableFolder(account, join(stateFolder, 'postgres', 'data'));
  initialiseCluster(folder, binaries, account);
  return startPostgres({ folder, binaries, account, port, log });
}

/**
 * PostgreSQL with temporary data, tuned for speed instead of durability.
 *
 * @param wanted settings that override the defaults
 */
export async function startTemporaryPostgres(
  log: Log,
  wanted: Readonly<Record<string, string>> = {},
): Promise<PostgresServer> {
  const account = serverAccount();
  const binaries = findBinaries(account, log);
  const template = reachableFolder(account, join(stateFolder, 'test', `postgres-${binaries.version}`));
  initialiseCluster(template, binaries, account);
  const place = mkdtempSync(join(tmpdir(), 'sambung-postgres-'));
  if (account) chownSync(place, account.uid, account.gid);
  const folder = join(place, 'data');
  copyCluster(template, folder, account);
  const settings = { ...temporarySettings, max_connections: '300', ...wanted };
  const server = await startPostgres({ folder, binaries, account, settings, removeFolder: place, log });
  return {
    ...server,
    async stop() {
      await server.stop();
      rmSync(place, { recursive: true, force: true });
    },
  };
}
