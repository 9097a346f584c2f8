import type { BenchDatabase } from '../stage.js';

/** Some thousands of committed rows of 1 KiB at once, as `Outbox` writes them: same columns, same headers. */
export async function fillOutbox(database: BenchDatabase, count: number): Promise<void> {
  await database.rows(
    `INSERT INTO outbox (id, shard, topic, key, type, headers, payload)
     SELECT id, abs(hashtext(key)) % 16, 'registry.area.v1', key, 'sambung.registry.AreaRecorded.v1',
            jsonb_build_object('ce_specversion', '1.0', 'ce_id', id, 'ce_type', 'sambung.registry.AreaRecorded.v1',
              'ce_source', '/sambung/registry', 'ce_subject', key, 'ce_time', now(), 'ce_sequence', version::text,
              'ce_dataschema', 'urn:sambung:schema:sambung.registry.AreaRecorded.v1', 'ce_correlationid', id,
              'content-type', 'application/json',
              'traceparent', '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'),
            payload
       FROM (${events}) event`,
    [count],
  );
}

/** The same in the columns that Debezium reads. */
export async function fillDebezium(database: BenchDatabase, count: number): Promise<void> {
  await database.rows(
    `INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload, seq, ts_ms)
     SELECT id, 'bench', key, 'sambung.registry.AreaRecorded.v1', payload, version, extract(epoch FROM now()) * 1000
       FROM (${events}) event`,
    [count],
  );
}

const events = `
  SELECT uuidv7() AS id, key, version,
         json_build_object('code', key, 'version', version, 'kind', 'DESA',
                           'name', rpad('backlog:' || n || ' ', 924, 'x'), 'parentCode', '32.01.01')::text AS payload
    FROM (SELECT n, 1 + n / 2000 AS version,
                 format('32.01.%s.%s', lpad((1 + n % 2000 / 500)::text, 2, '0'), 2001 + n % 500) AS key
            FROM generate_series(0, $1::int - 1) n) numbered
   ORDER BY n`;
