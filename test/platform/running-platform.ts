import type { ServiceName } from '#contracts';
import { HttpClient } from '../journey/http.js';
import { type Ledger, readLedger } from '../journey/ledger.js';
import { caughtMails } from '../journey/mail.js';
import type { Platform } from '../journey/platform.js';
import { type JourneyLength, type JourneyReport, playJourney } from '../journey/play-journey.js';
import { Tokens } from '../journey/tokens.js';
import { waitFor } from '../journey/wait.js';
import { openHttpProxy } from './http-proxy.js';
import { Launcher } from './launcher.js';
import { killAll, untilGone } from './process-tree.js';
import { ServiceDatabases } from './service-databases.js';
import { type ArmedFault, FaultInjector } from './fault-injector.js';
import type { Fault } from './fault-plan.js';

/** A platform that the launcher started, with access to its databases and processes. */
export class RunningPlatform {
  private readonly faultInjector: FaultInjector;

  private constructor(
    readonly launcher: Launcher,
    readonly endpoints: Platform,
    readonly databases: ServiceDatabases,
    private readonly inProcess: boolean,
  ) {
    const mailsSent = async () => (await caughtMails(endpoints.mail.api, 0)).length;
    this.faultInjector = new FaultInjector({
      databases,
      kill: (service) => this.kill(service),
      expireLeases: (service) => this.expireLeases(service),
      mailsSent,
    });
  }

  /**
   * Resolves when the platform has handled all events of its sample data.
   *
   * @param brokers KAFKA_BROKERS; undefined for events in process
   */
  static async start(
    stateFolder: string,
    brokers: string | undefined,
    sampleData: 'all' | 'first',
  ): Promise<RunningPlatform> {
    const launcher = Launcher.start(stateFolder, brokers, sampleData);
    try {
      const endpoints = await launcher.ready();
      const platform = new RunningPlatform(
        launcher,
        endpoints,
        new ServiceDatabases(stateFolder),
        brokers === undefined,
      );
      await platform.untilIdle();
      return platform;
    } catch (error) {
      await launcher.end();
      throw error;
    }
  }

  /**
   * Runs a journey while faults are injected.
   *
   * @throws Error with the log when the journey fails or the moment of a fault did not come
   */
  async play(faults: readonly Fault[] = [], length: JourneyLength = 'full'): Promise<JourneyReport> {
    const lines = faults.map(({ service, name }) => `${service} is killed when ${name}`);
    const proxy = await openHttpProxy(this.endpoints, (service, call) => this.faultInjector.isDelivered(service, call));
    const armed: ArmedFault[] = [];
    try {
      for (const fault of faults) armed.push(await this.faultInjector.arm(fault));
      const report = await playJourney(proxy.platform, (line) => lines.push(line), length);
      if (!report.ok) throw new Error(`the journey failed at “${report.failed?.step}”: ${report.failed?.reason}`);
      const missed = armed.filter(({ state }) => state() !== 'injected');
      if (missed.length > 0) throw new Error(missed.map(({ fault, state }) => `${fault.name}: ${state()}`).join('\n'));
      await this.untilIdle();
      return report;
    } catch (error) {
      const output = this.launcher.output.split('\n').slice(-faults.length - 2);
      const faultStates = armed.map(({ fault, state }) => `${fault.name}: ${state()}`);
      const text = [(error as Error).message, ...faultStates, ...lines.slice(-30), ...output].join('\n');
      throw new Error(text, { cause: error });
    } finally {
      await Promise.all(armed.map(({ disarm }) => disarm()));
      await proxy.close();
    }
  }

  ledger(): Promise<Ledger> {
    return readLedger(new HttpClient(this.endpoints, new Tokens(this.endpoints.issuer.tokenUrl), () => {}).as('admin'));
  }

  /** Waits until every event is handled and every planned message is sent. */
  async untilIdle(): Promise<void> {
    let pending = '';
    const look = async () => {
      pending = (await Promise.all([this.openReactions(), this.openMessages()])).flat().join('; ');
      return pending === '' || undefined;
    };
    await waitFor('the platform to be idle', look).catch((error: unknown) => {
      throw new Error(`${(error as Error).message}: ${pending}`);
    });
  }

  /** kill -9 of a service, or of the one process with all services. Resolves when the process is gone. */
  private async kill(service: ServiceName): Promise<void> {
    const main = this.inProcess ? 'local/one-process.js' : `apps/${service}/src/main.js`;
    const find = async () => this.launcher.processes().find(({ command }) => command.includes(main));
    const found = await waitFor(`a process of ${service}`, find);
    killAll([found]);
    await untilGone([found]);
  }

  /** Expires the leases of a killed job now instead of in a minute. */
  private async expireLeases(service: ServiceName): Promise<void> {
    if (service !== 'notifications' && !this.inProcess) return;
    for (const [table, open] of [
      ['plan', 'planned_at IS NULL'],
      ['message', 'finished_at IS NULL'],
    ])
      await this.databases.query(
        'notifications',
        `UPDATE ${table} SET due_at = now() WHERE ${open} AND due_at > now()`,
      );
  }

  private async openReactions(): Promise<string[]> {
    const { handled, published, outboxPending } = await this.ledger();
    const open = [...handled].filter(([, { event, count }]) => (published.get(event) ?? 0) !== count);
    const lines = open.map(([account, { event, count }]) => `${account}: ${count} of ${published.get(event) ?? 0}`);
    return outboxPending > 0 ? [`${outboxPending} events are in an outbox`, ...lines] : lines;
  }

  private async openMessages(): Promise<string[]> {
    const rows = await this.databases.query<{ open: number; kind: string }>(
      'notifications',
      `SELECT count(*)::int AS open, kind
         FROM (SELECT 'plans of ' || template AS kind FROM plan WHERE planned_at IS NULL
               UNION ALL
               SELECT concat_ws(' ', 'messages', state, reason, channel, class, template, attempts, failures)
                 FROM message WHERE finished_at IS NULL) AS waiting
        GROUP BY kind`,
    );
    return rows.map(({ open, kind }) => `${open} open ${kind}`);
  }
}
