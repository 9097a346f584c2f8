import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseError, type Client } from 'pg';
import { consumedTopics, services, type ServiceName } from '#contracts';
import { groupOf, type MessageBroker, type PartitionRange } from '#messaging';
import { exitCodes, Failure } from '../failure.js';
import { type DatabaseUrls, withDatabases } from './service-databases.js';

/** One moment of the whole platform. */
export interface ConsistentPoint {
  readonly at: Date;
  /** Transactions that see the database of each service as it was then. */
  readonly databases: Readonly<Record<ServiceName, Client>>;
  /** The events that were published and that a service had not handled. Some may have been handled. */
  readonly unread: readonly PartitionRange[];
}

const attempts = 20;
/** Commands that publish an event wait this long for each attempt; autovacuum gives way after a second. */
const lockWithinMs = 1_500;
const brokerWithinMs = 5_000;

/**
 * Calls `work` with a consistent point. Nothing is written to any outbox while the transactions begin: what one database
 * has handled, another one has published. An event then is in an outbox, in an inbox, or in `unread`. The outboxes are
 * locked for a fraction of a second; reading goes on.
 */
export async function atConsistentPoint<T>(
  urls: DatabaseUrls,
  broker: MessageBroker,
  work: (point: ConsistentPoint) => Promise<T>,
): Promise<T> {
  // Connects, and finds a broker that is away before anything is locked.
  await unreadOf(broker);
  return withDatabases(urls, async (databases) => {
    const point = await withDatabases(urls, async (writers) => {
      for (let attempt = 1; ; attempt++) {
        if (await lockAll(Object.values(writers))) break;
        if (attempt === attempts) throw tooBusy();
        await pause(1_000);
      }
      const at = new Date();
      await Promise.all(Object.values(databases).map(beginSnapshot));
      return { at, databases, unread: await unreadOf(broker) };
    });
    return work(point);
  });
}

/** Locks the outboxes, or none of them. The end of their connections unlocks them. */
async function lockAll(writers: readonly Client[]): Promise<boolean> {
  const locks = await Promise.allSettled(writers.map(lockOutbox));
  const failures = locks.flatMap((lock) => (lock.status === 'rejected' ? [lock.reason as unknown] : []));
  if (failures.length === 0) return true;
  await Promise.all(writers.map((writer) => writer.query('ROLLBACK')));
  const other = failures.find((error) => !(error instanceof DatabaseError && error.code === '55P03'));
  if (other !== undefined) throw other;
  return false;
}

async function lockOutbox(writer: Client): Promise<void> {
  await writer.query('BEGIN');
  await writer.query(`SET LOCAL lock_timeout = ${lockWithinMs}`);
  await writer.query('LOCK TABLE outbox IN SHARE MODE');
}

/** The first statement decides which moment the transaction sees. */
async function beginSnapshot(client: Client): Promise<void> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await client.query('SELECT pg_current_snapshot()');
}

/** What any service has not read, as one range of each partition. */
async function unreadOf(broker: MessageBroker): Promise<PartitionRange[]> {
  const found = Promise.all(services.map((service) => broker.unread(groupOf(service), consumedTopics[service])));
  const late = pause(brokerWithinMs, undefined, { ref: false }).then(() => {
    throw brokerAway('no answer');
  });
  const ranges = await Promise.race([found, late]).catch((error: unknown) => {
    throw error instanceof Failure ? error : brokerAway((error as Error).message);
  });
  const merged = new Map<string, PartitionRange>();
  for (const range of ranges.flat()) {
    const name = `${range.topic}/${range.partition}`;
    const { begin, end } = merged.get(name) ?? range;
    merged.set(name, {
      ...range,
      begin: range.begin < begin ? range.begin : begin,
      end: range.end > end ? range.end : end,
    });
  }
  return [...merged.values()];
}

export function brokerAway(why: string): Failure {
  return new Failure(exitCodes.unreachable, `Kafka: ${why}`, `Kafka: ${why}`, 'check the KAFKA_ variables');
}

function tooBusy(): Failure {
  const en = `The outboxes could not be locked in ${attempts} attempts`;
  const id = `Kotak keluar tidak dapat dikunci dalam ${attempts} percobaan`;
  return new Failure(exitCodes.refused, en, id, 'look for a long transaction in pg_stat_activity, and try again');
}
