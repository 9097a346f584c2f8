import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { services, type ServiceName } from '#contracts';
import { freePort, releasePort } from '../../local/ports.js';
import { findBinaries } from '../../local/postgres/binaries.js';
import { initialiseCluster } from '../../local/postgres/cluster.js';
import { addressOf, ensureDatabases } from '../../local/postgres/databases.js';
import { type PostgresServer, startPostgres } from '../../local/postgres/server.js';
import { serverAccount } from '../../local/postgres/server-account.js';
import type { Log } from '../../local/log.js';
import type { Secrets } from '../../local/launcher/secrets.js';
import { NetworkFaultProxy } from '../network-fault-proxy.js';

/**
 * What a killed server has acknowledged must be there after its recovery, and so a commit waits for its log. The machine
 * itself does not go down, and so nothing waits for the disk.
 */
const settings = { fsync: 'off', full_page_writes: 'off', max_connections: '300' };

/** A PostgreSQL that services reach through a weather proxy only, and that can be killed and started again. */
export class ChaosPostgres {
  private server: PostgresServer | undefined;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
    readonly proxy: NetworkFaultProxy,
    private readonly log: Log,
  ) {}

  /** @param folder of the cluster; `ServiceDatabases` looks for it in `<state folder>/postgres/data` */
  static async start(folder: string, log: Log): Promise<ChaosPostgres> {
    const port = await freePort();
    const postgres = new ChaosPostgres(folder, port, await NetworkFaultProxy.start(`127.0.0.1:${port}`), log);
    const account = serverAccount();
    // The server's account goes through it.
    mkdirSync(dirname(folder), { recursive: true });
    initialiseCluster(folder, findBinaries(account, log), account);
    await postgres.launch();
    return postgres;
  }

  /** Makes a database for each service, and gives its address: that of the proxy. */
  async databases({ databases: passwords }: Secrets): Promise<Record<ServiceName, string>> {
    const wanted = services.map((name) => ({ name: `sambung_${name}`, password: passwords[name] ?? '' }));
    const { url } = this.server!;
    await ensureDatabases(url, wanted);
    const through = new URL(url);
    through.port = String(this.proxy.port);
    const addresses = services.map((name, place) => [name, addressOf(String(through), wanted[place]!)] as const);
    return Object.fromEntries(addresses) as Record<ServiceName, string>;
  }

  /** An immediate shutdown: every backend drops what it does, nothing is put in order. Then a new start. */
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
    const { folder, port, log } = this;
    releasePort(port);
    this.server = await startPostgres({
      folder,
      binaries: findBinaries(account, log),
      account,
      port,
      settings,
      log: log,
    });
  }
}
