import { Pool } from 'pg';
import { dataOf } from './events.js';
import { debeziumInsert } from './debezium/table.js';

/** Publishes events at a steady rate, one transaction each, and reports the time of each commit. */
export interface LoadRequest {
  readonly run: string;
  readonly rate: number;
  readonly count: number;
  /** `outbox` publishes like a service; otherwise rows are inserted into a table at this address. */
  readonly into: 'outbox' | { readonly table: 'outbox' | 'debezium'; readonly url: string };
}

export interface LoadReport {
  readonly run: string;
  /** The time of the commit of the nth event in milliseconds since 1970; null when it failed. */
  readonly committedAt: readonly (number | null)[];
}

/** Milliseconds since 1970 with fractions, the same clock for all processes of this machine. */
export const clock = () => performance.timeOrigin + performance.now();

type Publish = (n: number, run: string) => Promise<void>;

export function listenForLoad({ outbox }: { outbox: Publish }): void {
  process.on('message', (message: { load?: LoadRequest }) => {
    if (message.load) void runLoad(message.load, outbox).then((report) => process.send?.({ report }));
  });
}

async function runLoad({ run, rate, count, into }: LoadRequest, outbox: Publish): Promise<LoadReport> {
  const pool = into === 'outbox' ? undefined : new Pool({ connectionString: into.url, max: 10 });
  const one = into === 'outbox' ? outbox : insertInto(into.table, pool!);
  const committedAt: (number | null)[] = Array.from({ length: count }, () => null);
  const startedAt = performance.now();
  const pending: Promise<void>[] = [];
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(count, Math.floor(((performance.now() - startedAt) / 1_000) * rate));
      while (pending.length < due) {
        const n = pending.length;
        pending.push(
          one(n, run).then(
            () => void (committedAt[n] = clock()),
            () => undefined,
          ),
        );
      }
      if (due < count) return;
      clearInterval(timer);
      resolve();
    }, 2);
  });
  await Promise.all(pending);
  await pool?.end();
  return { run, committedAt };
}

function insertInto(table: 'outbox' | 'debezium', pool: Pool): Publish {
  return async (n, run) => {
    const { code, version } = dataOf(n, run);
    const payload = JSON.stringify(dataOf(n, run));
    if (table === 'debezium') await pool.query(debeziumInsert, [code, payload, version]);
    else await pool.query(plainInsert, [code, payload, version]);
  };
}

/** The insert of `Outbox` without the service, for the bench that kills the service. */
const plainInsert = `
  INSERT INTO outbox (id, shard, topic, key, type, headers, payload)
  SELECT id, abs(hashtext($1)) % 16, 'registry.area.v1', $1, 'sambung.registry.AreaRecorded.v1',
         jsonb_build_object('ce_specversion', '1.0', 'ce_id', id, 'ce_type', 'sambung.registry.AreaRecorded.v1',
           'ce_source', '/sambung/registry', 'ce_subject', $1::text, 'ce_time', now(), 'ce_sequence', lpad($3::text, 10, '0'),
           'ce_dataschema', 'http://localhost:4101/events/schemas/sambung.registry.AreaRecorded.v1', 'ce_correlationid', id,
           'content-type', 'application/json', 'traceparent', '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
           'ce_traceparent', '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'),
         $2
    FROM (SELECT uuidv7() AS id) one`;
