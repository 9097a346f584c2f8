import { Logger } from '../logger.js';
import { topicNamed } from '#contracts/topics';
import type { Connections } from '#database/connections';
import { type OutgoingRecord, type Publisher, UnpublishableError } from '../broker.js';
import { markDeadLetter, type OutboxRow } from './outbox-rows.js';

/** What became of the rows. */
export interface Publication {
  readonly acknowledged: readonly OutboxRow[];
  /** The broker may have stored them or not. */
  readonly unknown: readonly OutboxRow[];
  readonly failure?: unknown;
}

const logger = new Logger('Relay');

/**
 * Publishes rows together. If one of them is unpublishable, publishes them one by one: it becomes a dead letter and blocks
 * the later rows of its key only.
 */
export async function publishRows(
  database: Connections,
  publisher: Pick<Publisher, 'publish'>,
  rows: readonly OutboxRow[],
): Promise<Publication> {
  try {
    await publisher.publish(rows.map(toRecord));
    return { acknowledged: rows, unknown: [] };
  } catch (failure) {
    if (!(failure instanceof UnpublishableError)) return { acknowledged: [], unknown: rows, failure };
  }
  return publishOneByOne(database, publisher, rows);
}

async function publishOneByOne(
  database: Connections,
  publisher: Pick<Publisher, 'publish'>,
  rows: readonly OutboxRow[],
): Promise<Publication> {
  const acknowledged: OutboxRow[] = [];
  const blocked = new Set<string>();
  for (const row of rows) {
    const key = `${row.topic}\n${row.key}`;
    if (blocked.has(key)) continue;
    try {
      await publisher.publish([toRecord(row)]);
      acknowledged.push(row);
    } catch (failure) {
      if (!(failure instanceof UnpublishableError)) return { acknowledged, unknown: [row], failure };
      blocked.add(key);
      try {
        await markDeadLetter(database, row, failure.message);
      } catch (notMarked) {
        return { acknowledged, unknown: [], failure: notMarked };
      }
      logger.error(
        { topic: row.topic, key: row.key, type: row.type, reason: failure.message },
        'the broker rejected an event; it is a dead letter of the outbox and blocks its key',
      );
    }
  }
  return { acknowledged, unknown: [] };
}

function toRecord(row: OutboxRow): OutgoingRecord {
  const topic = topicNamed(row.topic);
  if (!topic) throw new UnpublishableError(`unknown topic ${row.topic}`);
  return { topic, key: row.key, value: row.payload, headers: row.headers };
}
