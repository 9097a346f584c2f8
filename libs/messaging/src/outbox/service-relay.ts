import type { OnApplicationShutdown } from '@nestjs/common';
import { Registry } from 'prom-client';
import type { ServiceName } from '#contracts';
import { ConnectionPool } from '#database/connections';
import { type BrokerSettings, type DatabaseSettings, defaultDatabaseSettings } from '#settings';
import type { MessageBroker } from '../broker.js';
import { createBroker } from '../create-broker.js';
import { MessagingMetrics } from '../messaging.metrics.js';
import { createRelay } from './create-relay.js';
import type { Relay } from './relay.js';
import { Signal } from './signal.js';

/** Leases, reading, deleting. */
const connections = 3;
/** How long the rest of a service waits for the events that its predecessor left: loading it takes the processor from the relay. */
const firstPassWithinMs = 5_000;

export interface ServiceRelayOptions {
  readonly service: ServiceName;
  readonly settings: BrokerSettings & Partial<DatabaseSettings>;
  readonly databaseUrl: string;
  /** Shared with other services of this process and closed by its creator. If omitted, it gets its own. */
  readonly broker?: MessageBroker | undefined;
}

/**
 * The relay of a service with all that it needs: connections to the database and the broker of the service. It starts before
 * the rest of the service is loaded, so that events that a killed process has left wait no longer than they must.
 */
export class ServiceRelay implements OnApplicationShutdown {
  readonly broker: MessageBroker;
  readonly metrics = new Registry();
  readonly messagingMetrics = new MessagingMetrics(this.metrics);
  readonly signal = new Signal();
  readonly relay: Relay;
  private readonly database: ConnectionPool;
  private readonly ownsBroker: boolean;
  private closed: Promise<void> | undefined;

  constructor({ service, settings, databaseUrl: url, broker }: ServiceRelayOptions) {
    this.ownsBroker = broker === undefined;
    this.broker = broker ?? createBroker(settings, service);
    const limits = { ...defaultDatabaseSettings, ...settings };
    this.database = new ConnectionPool({ url, applicationName: service, max: connections, limits });
    this.relay = createRelay(this.database, this.broker, this.signal, this.messagingMetrics, service);
  }

  /**
   * Starts the relay and gives it some time to send what waits. An in-process broker would drop these events: it has no
   * subscribers before the service has started.
   */
  async start(): Promise<void> {
    if (this.broker.kind === 'in-process') return;
    this.relay.onApplicationBootstrap();
    const late = new Promise<void>((resolve) => setTimeout(resolve, firstPassWithinMs).unref());
    await Promise.race([this.relay.firstPass, late]);
  }

  /** Of a service that could not start. */
  async close(): Promise<void> {
    await this.relay.beforeApplicationShutdown();
    await this.onApplicationShutdown();
  }

  /** After relay and consumers have stopped. */
  onApplicationShutdown(): Promise<void> {
    this.closed ??= this.closeConnections();
    return this.closed;
  }

  private async closeConnections(): Promise<void> {
    if (this.ownsBroker) await this.broker.close();
    await this.database.end();
  }
}
