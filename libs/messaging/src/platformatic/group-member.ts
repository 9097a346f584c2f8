import { Logger } from '@nestjs/common';
import { Consumer } from '@platformatic/kafka';
import type { SubscribeOptions } from '../broker.js';
import { Assignment, type Clients } from './assignment.js';
import { type Address, clientOptions, guardConnections, hasErrorCode } from './client.js';

/** A member that was killed is noticed after so long, and its partitions go to the others. */
const sessionTimeoutMs = 10_000;
const heartbeatMs = 1_000;
const rebalanceTimeoutMs = 30_000;
const commitEveryMs = 200;
/** Joining waits for all other members. */
const requestTimeoutMs = rebalanceTimeoutMs + 5_000;
/** As kafkajs calls it, with the same bytes: both drivers can be members of one group while a setting is rolled out. */
const protocol = { name: 'RoundRobinAssigner', version: 0, metadata: Buffer.alloc(0) };

/**
 * One life of a member of a consumer group. The client beats and joins again by itself; where it would retry a commit in
 * a later generation or go on with a coordinator that is none any more, it is not allowed to or replaced as a whole.
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
    // Without retries of its own: those of a commit would first join again, and then commit what may be another's.
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
      else this.logger.warn({ err: error }, 'no heartbeat; trying on');
    });
    consumer.on('consumer:group:rebalance', () => void this.assignment?.revoke());
    consumer.on('consumer:group:join', () => this.begin());
    await consumer.joinGroup({});
    this.timer = setInterval(() => this.tick(), commitEveryMs);
  }

  /** Lets what is in hand be finished, commits it and leaves the group. */
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

/** A client that cannot leave takes itself for open; its connections are closed all the same. */
async function closed(client: Consumer): Promise<void> {
  const failure = await new Promise<Error | null>((resolve) => client.close(true, resolve));
  if (failure) await client.connections.close();
}
