import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ServiceName, services } from '#contracts';
import { type Queryable, sql } from '#database';

/** A column as the statements of a version depend on it. */
export interface Column {
  readonly type: string;
  readonly required: boolean;
  /** Whether a row may be inserted without it. */
  readonly filled: boolean;
  /** Whether the database computes it. */
  readonly generated: boolean;
}

export type Tables = Readonly<Record<string, Readonly<Record<string, Column>>>>;

/** What a version needs of the database of a service. */
export interface ReleasedSchema {
  /** By the name of its class; those of the libraries, too. */
  readonly migrations: readonly string[];
  readonly tables: Tables;
}

export type Release = Readonly<Record<ServiceName, ReleasedSchema>>;

const folder = join(import.meta.dirname, 'released');

/** Every version whose replicas may run beside this one: the files of `released/`. */
export function releases(): [version: string, Release][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .toSorted()
    .map((file) => [file.replace(/\.json$/, ''), JSON.parse(readFileSync(join(folder, file), 'utf8')) as Release]);
}

export function recordRelease(version: string, release: Release): void {
  mkdirSync(folder, { recursive: true });
  const ordered = Object.fromEntries(services.map((service) => [service, release[service]]));
  writeFileSync(join(folder, `${version}.json`), `${JSON.stringify(ordered, null, 2)}\n`);
}

/** The tables of a database, without the record of its migrations. */
export async function tablesOf(database: Queryable): Promise<Tables> {
  const rows = await database.query<{ name: string; column: string } & Column>(
    sql`SELECT relname AS name, attname AS column, format_type(atttypid, atttypmod) AS type, attnotnull AS required,
               NOT attnotnull OR atthasdef OR attidentity <> '' AS filled, attgenerated <> '' AS generated
          FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
         WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'schema_migration'
         ORDER BY relname, attnum`,
  );
  const tables: Record<string, Record<string, Column>> = {};
  for (const { name, column, ...rest } of rows) (tables[name] ??= {})[column] = rest;
  return tables;
}

/** What keeps the statements of a version from running on a later schema, as sentences. */
export function contractions(released: Tables, today: Tables): string[] {
  return Object.entries(released).flatMap(([table, columns]) => {
    const now = today[table];
    if (!now) return [`${table} is gone`];
    const kept = Object.entries(columns).flatMap(([name, column]) => changes(`${table}.${name}`, column, now[name]));
    const added = Object.entries(now)
      .filter(([name, { filled }]) => !(name in columns) && !filled)
      .map(([name]) => `${table}.${name} is required and has no default`);
    return [...kept, ...added];
  });
}

function changes(name: string, before: Column, now: Column | undefined): string[] {
  if (!now) return [`${name} is gone`];
  return [
    ...(now.type === before.type ? [] : [`${name} has another type: ${now.type}, not ${before.type}`]),
    ...(now.required && !before.required ? [`${name} has become required`] : []),
    ...(before.filled && !now.filled ? [`${name} has lost its default`] : []),
    ...(now.generated && !before.generated ? [`${name} is computed and cannot be written`] : []),
  ];
}
