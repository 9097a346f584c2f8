import type { Client } from 'pg';

/** A table with the columns that a backup holds: not those that the database computes. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
}

/** The records of the migrations are no data: they are there when the schema is. */
const migrationsTable = 'schema_migration';

/** The migrations that have run, oldest first. */
export async function migrationsOf(client: Client): Promise<string[]> {
  const { rows: known } = await client.query(`SELECT FROM pg_tables WHERE schemaname = 'public' AND tablename = $1`, [
    migrationsTable,
  ]);
  if (known.length === 0) return [];
  const { rows } = await client.query<{ name: string }>(`SELECT name FROM ${migrationsTable} ORDER BY id`);
  return rows.map(({ name }) => name);
}

export async function tablesOf(client: Client): Promise<TableShape[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `SELECT relname::text AS name,
            array_agg(attname::text ORDER BY attnum) FILTER (WHERE attgenerated = '') AS columns
       FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition AND relname <> $1
      GROUP BY relname ORDER BY relname`,
    [migrationsTable],
  );
  return rows;
}

/** The last value of each sequence that has been used. */
export async function sequencesOf(client: Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `SELECT sequencename::text AS name, last_value::text AS value
       FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY sequencename`,
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

/** The statements that remove and restore the foreign keys: without them tables can be filled in any order. */
export async function foreignKeysOf(client: Client): Promise<{ drop: string; add: string }[]> {
  const { rows } = await client.query<{ drop: string; add: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
            format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS add
       FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY conrelid, conname`,
  );
  return rows;
}
