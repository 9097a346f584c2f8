import { createHash, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Query, Queryable, Sql } from '#database';

/** The database of one test. */
export interface TestDatabase extends Queryable {
  readonly url: string;
  /** Closes its connections and drops it. The end of the run drops the remaining ones. */
  drop(): Promise<void>;
}

interface Schema {
  readonly migrations: readonly Function[];
}

/** An empty database. */
export function freshDatabase(): Promise<TestDatabase> {
  return copyOf('template0');
}

/**
 * A database with the schema of the migrations. A set of migrations runs once; each call copies the result, which takes a
 * few milliseconds.
 */
export async function migratedDatabase({ migrations }: Schema): Promise<TestDatabase> {
  return copyOf(await templateWith(migrations));
}

/** The prefix of the names of all databases of this run. */
const prefix = `test_${process.env['SAMBUNG_TEST_RUN'] ?? 'run'}_`;

async function copyOf(template: string): Promise<TestDatabase> {
  const name = `${prefix}${randomUUID().replaceAll('-', '').slice(0, 20)}`;
  await asAdministrator((admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`));
  return {
    url: addressOf(name),
    query: queryOn(addressOf(name)),
    drop: () => asAdministrator(async (admin) => void (await admin.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}

/** Runs each statement on its own connection, as administrator of the server. */
function queryOn(address: string): Query {
  return <Row extends object>({ text, values }: Sql): Promise<Row[]> =>
    connected(address, async (client) => {
      const { camelCaseRows } = await import('#database');
      return camelCaseRows(((await client.query(text, [...values])).rows ?? []) as object[]);
    });
}

const templates = new Map<string, Promise<string>>();

function templateWith(migrations: readonly Function[]): Promise<string> {
  const content = migrations.map((migration) => `${migration.name} ${migration.toString()}`).join('\n');
  const name = `${prefix}template_${createHash('sha256').update(content).digest('hex').slice(0, 16)}`;
  const template = templates.get(name) ?? makeTemplate(name, migrations);
  templates.set(name, template);
  return template;
}

/** Test files run in several processes: one creates the template, the others wait for it. */
function makeTemplate(name: string, migrations: readonly Function[]): Promise<string> {
  return asAdministrator(async (admin) => {
    await admin.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return name;
    const partial = `${name}_half`;
    await admin.query(`DROP DATABASE IF EXISTS ${partial} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${partial} TEMPLATE template0 STRATEGY file_copy`);
    const { runMigrations } = await import('#database');
    await runMigrations({ url: addressOf(partial), entities: [], migrations, applicationName: 'test template' });
    await admin.query(`ALTER DATABASE ${partial} RENAME TO ${name}`);
    return name;
  });
}

function asAdministrator<T>(work: (admin: Client) => Promise<T>): Promise<T> {
  return connected(serverAddress(), work);
}

async function connected<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function addressOf(database: string): string {
  const url = new URL(serverAddress());
  url.pathname = `/${database}`;
  return String(url);
}

function serverAddress(): string {
  const address = process.env['TEST_DATABASE_URL'];
  if (!address) throw new Error('TEST_DATABASE_URL is not set: only *.int-spec.ts and *.e2e-spec.ts have a PostgreSQL');
  return address;
}
