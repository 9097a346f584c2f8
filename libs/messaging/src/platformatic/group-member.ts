import { Logger } from '../logger.js';
import { Consumer } from './kafka-client.js';
import type { SubscribeOptions } from '../broker.js';
import { Assignment, type Clients } from './assignment.js';
import { type Address, clientOptions, guardConnections, hasErrorCode } from './client.js';

/** Time until a killed member is detected and its partitions are reassigned. */
const sessionTimeoutMs = 10_000;
const heartbeatMs = 1_000;
const rebalanceTimeoutMs = 30_000;
const commitEveryMs = 200;
/** Joining waits for all other members. */
const requestTimeoutMs = rebalanceTimeoutMs + 5_000;
/** The protocol name and bytes of kafkajs: both drivers can be members of one group during a rollout. */
const protocol = { name: 'RoundRobinAssigner', version: 0, metadata: Buffer.alloc(0) };

/**
 * One membership in a consumer group. The client sends heartbeats and rejoins itself; where it would retry a commit in
 * a later generation or continue with an outdated coordinator, retries are disabled or the member is replaced.
 */
export class GroupMember {
  private readonly logger = new Logger('KafkaSubscription');
  private readonly clients: Clients;
  private assignment: Assignment | undefined;
  private lastHeartbeatAt = performance.now();
  private timer: NodeJS.Timeout | undefined;
  private ended = false;

  constructor(
    address: Address,
    private readonly options: SubscribeOptions,
    private readonly onLost: (reason: unknown) => void,
  ) {
    // No retries by the client: retried commits would first join again and then commit partitions of another member.
    const base = { ...clientOptions(address), retries: 0, requestTimeout: requestTimeoutMs, groupId: options.group };
    const group = { sessionTimeout: sessionTimeoutMs, rebalanceTimeout: rebalanceTimeoutMs };
    const client = () =>
      guardConnections(
        new Consumer({ ...base, ...group, heartbeatInterval: heartbeatMs, protocols: [protocol], autocommit: false }),
      );
    this.clients = { consumer: client(), fetcher: client() };
    for (const each of [this.clients.consumer, this.clients.fetcher])
      each.topics.trackAll(...options.topics.map(({ name }) => name));
  }

  async join(): Promise<void> {
    const { consumer } = this.clients;
    consumer.on('error', (error: unknown) => this.lost(error));
    consumer.on('consumer:heartbeat:end', () => void (this.lastHeartbeatAt = performance.now()));
    consumer.on('consumer:heartbeat:error', ({ error }) => {
      if (hasErrorCode(error, 'NOT_COORDINATOR') || hasErrorCode(error, 'COORDINATOR_NOT_AVAILABLE')) this.lost(error);
      else this.logger.warn({ err: error }, 'the heartbeat failed; retrying');
    });
    consumer.on('consumer:group:rebalance', () => void this.assignment?.revoke());
    consumer.on('consumer:group:join', () => this.begin());
    await consumer.joinGroup({});
    this.timer = setInterval(() => this.tick(), commitEveryMs);
  }

  /** Finishes and commits the batches in flight and leaves the group. */
  async leave(): Promise<void> {
    this.end();
    await this.assignment?.finish();
    await this.close();
  }

  private begin(): void {
    this.lastHeartbeatAt = performance.now();
    const before = this.assignment?.revoke() ?? Promise.resolve();
    if (this.ended) return;
    const assigned = this.clients.consumer.assignments ?? [];
    this.options.events?.assigned(
      assigned.flatMap(({ topic, partitions }) => partitions.map((partition) => ({ topic, partition }))),
    );
    this.assignment = new Assignment(this.clients, assigned, this.options);
    this.assignment.start(before);
  }

  private tick(): void {
    if (!this.assignment || this.assignment.ended) return;
    if (performance.now() - this.lastHeartbeatAt > sessionTimeoutMs)
      this.lost(new Error('no heartbeat for a whole session'));
    else void this.assignment.commit();
  }

  private lost(reason: unknown): void {
    if (this.ended) return;
    this.end();
    const idle = this.assignment?.revoke() ?? Promise.resolve();
    void idle.then(() => this.close()).finally(() => this.onLost(reason));
  }

  private end(): void {
    this.ended = true;
    clearInterval(this.timer);
  }

  private async close(): Promise<void> {
    const { consumer, fetcher } = this.clients;
    await closed(fetcher);
    await closed(consumer);
  }
}

/** A client that cannot leave stays open; close its connections anyway. */
async function closed(client: Consumer): Promise<void> {
  const failure = await new Promise<Error | null>((resolve) => client.close(true, resolve));
  if (failure) await client.connections.close();
}
