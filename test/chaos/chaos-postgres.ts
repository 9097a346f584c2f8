import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { services, type ServiceName } from '#contracts';
import { findBinaries } from '../../local/postgres/binaries.js';
import { initialiseCluster } from '../../local/postgres/cluster.js';
import { addressOf, ensureDatabases } from '../../local/postgres/databases.js';
import { type PostgresServer, startPostgres } from '../../local/postgres/server.js';
import { serverAccount } from '../../local/postgres/server-account.js';
import type { Log } from '../../local/log.js';
import type { Secrets } from '../../local/launcher/secrets.js';
import { NetworkFaultProxy } from '../network-fault-proxy.js';

/**
 * A commit waits for the log, because a killed server must recover what it has acknowledged. Nothing waits for the disk,
 * because the machine does not go down.
 */
const settings = {
  fsync: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  // In `log` of the cluster's folder, which a failed run leaves behind.
  logging_collector: 'on',
};

/** A PostgreSQL behind a proxy, which can be killed and started again. */
export class ChaosPostgres {
  private server: PostgresServer | undefined;

  private constructor(
    private readonly folder: string,
    readonly proxy: NetworkFaultProxy,
    private readonly log: Log,
  ) {}

  /** @param folder of the cluster; `ServiceDatabases` expects it in `<state folder>/postgres/data` */
  static async start(folder: string, log: Log): Promise<ChaosPostgres> {
    // The server may listen on another port after each start, because other processes take free ports, too.
    const proxy = await NetworkFaultProxy.start(() => [`127.0.0.1:${postgres.server!.port}`]);
    const postgres: ChaosPostgres = new ChaosPostgres(folder, proxy, log);
    const account = serverAccount();
    // The server's account must be able to enter it.
    mkdirSync(dirname(folder), { recursive: true });
    initialiseCluster(folder, findBinaries(account, log), account);
    await postgres.launch();
    return postgres;
  }

  /** Creates a database for each service. Returns the addresses through the proxy. */
  async databases({ databases: passwords }: Secrets): Promise<Record<ServiceName, string>> {
    const wanted = services.map((name) => ({ name: `sambung_${name}`, password: passwords[name] ?? '' }));
    const { url } = this.server!;
    await ensureDatabases(url, wanted);
    const through = new URL(url);
    through.port = String(this.proxy.port);
    const addresses = services.map((name, place) => [name, addressOf(String(through), wanted[place]!)] as const);
    return Object.fromEntries(addresses) as Record<ServiceName, string>;
  }

  /** An immediate shutdown without a checkpoint, then a new start. */
  async killAndRestart(): Promise<void> {
    process.kill(Number(readFileSync(join(this.folder, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGQUIT');
    await this.server?.exited;
    await this.launch();
  }

  async stop(): Promise<void> {
    await this.server?.stop();
    await this.proxy.close();
  }

  private async launch(): Promise<void> {
    const account = serverAccount();
    const { folder, log } = this;
    this.server = await startPostgres({
      folder,
      binaries: findBinaries(account, log),
      account,
      settings,
      log,
    });
  }
}
