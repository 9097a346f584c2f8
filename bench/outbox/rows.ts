import type { BenchDatabase } from '../bench-environment.js';

/**
 * Commits rows of 1 KiB, one transaction each, with the columns and headers of `Outbox`.
 */
export async function fillOutbox(database: BenchDatabase, count: number): Promise<void> {
  await fill(
    database,
    count,
    `INSERT INTO outbox (id, shard, topic, key, type, headers, payload)
     SELECT id, abs(hashtext(key)) % 16, 'registry.area.v1', key, 'sambung.registry.AreaRecorded.v1',
            jsonb_build_object('ce_specversion', '1.0', 'ce_id', id, 'ce_type', 'sambung.registry.AreaRecorded.v1',
              'ce_source', '/sambung/registry', 'ce_subject', key, 'ce_time', now(), 'ce_sequence', lpad(version::text, 10, '0'),
              'ce_dataschema', 'http://localhost:4101/events/schemas/sambung.registry.AreaRecorded.v1', 'ce_correlationid', id,
              'content-type', 'application/json',
              'traceparent', '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
              'ce_traceparent', '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'),
            payload
       FROM (${event}) event`,
  );
}

/** The same rows in the columns that Debezium reads. */
export async function fillDebezium(database: BenchDatabase, count: number): Promise<void> {
  await fill(
    database,
    count,
    `INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload, seq, ts_ms)
     SELECT id, 'bench', key, 'sambung.registry.AreaRecorded.v1', payload, version, extract(epoch FROM now()) * 1000
       FROM (${event}) event`,
  );
}

const event = `
  SELECT uuidv7() AS id, place.key, 1 + nth / 2000 AS version,
         json_build_object('code', place.key, 'version', 1 + nth / 2000, 'kind', 'DESA',
                           'name', rpad('backlog:' || nth || ' ', 924, 'x'), 'parentCode', '32.01.01')::text AS payload
    FROM format('32.01.%s.%s', lpad((1 + nth % 2000 / 500)::text, 2, '0'), 2001 + nth % 500) AS place(key)`;

/** This is not measured, and does not wait for the disk. */
async function fill(database: BenchDatabase, count: number, insert: string): Promise<void> {
  await database.rows(`SET synchronous_commit = off`);
  await database.rows(`
    DO $$ BEGIN
      FOR nth IN 0..${count - 1} LOOP
        ${insert};
        COMMIT;
      END LOOP;
    END $$`);
  await database.rows(`SET synchronous_commit = on`);
}
