import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type ServiceName, services } from '#contracts';
import { runMigrations } from '#database';
import { migrationsOf } from '#service';
import { addressOf, ensureDatabases } from '../../../local/postgres/databases.js';

/** Tables with what a restore has to get around: keys in a circle, triggers, computed and identity columns, entered rows. */
class CreateSample1764100000000 implements MigrationInterface {
  name = 'CreateSample1764100000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE parent (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        name text NOT NULL,
        upper_name text GENERATED ALWAYS AS (upper(name)) STORED,
        content bytea,
        favourite int,
        boss int REFERENCES parent
      )`);
    await db.query(`CREATE TABLE child (id serial PRIMARY KEY, parent int NOT NULL REFERENCES parent, at timestamptz)`);
    await db.query(`ALTER TABLE parent ADD FOREIGN KEY (favourite) REFERENCES child DEFERRABLE INITIALLY DEFERRED`);
    await db.query(`INSERT INTO parent (name) VALUES ('entered by the migration')`);
    await db.query(`
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused'; END $$`);
    await db.query(
      `CREATE TRIGGER refuse BEFORE DELETE OR TRUNCATE ON parent FOR EACH STATEMENT EXECUTE FUNCTION refuse()`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE parent, child CASCADE`);
  }
}

/** A migrated database for each service, owned by a role without further rights, as in production. */
export class OwnedDatabases {
  readonly urls: Record<ServiceName, string>;
  private readonly names: readonly string[];

  private constructor(
    private readonly server: string,
    prefix: string,
  ) {
    this.names = services.map((service) => `${prefix}_${service}`);
    const addresses = this.names.map((name) => addressOf(server, { name, password: 'sambung' }));
    this.urls = Object.fromEntries(services.map((service, index) => [service, addresses[index]])) as typeof this.urls;
  }

  static async create(server: string): Promise<OwnedDatabases> {
    const databases = new OwnedDatabases(server, `owned_${randomBytes(4).toString('hex')}`);
    await ensureDatabases(
      server,
      databases.names.map((name) => ({ name, password: 'sambung' })),
    );
    const migrations = migrationsOf([CreateSample1764100000000]);
    for (const url of Object.values(databases.urls))
      await runMigrations({ url, entities: [], migrations, applicationName: 'owned databases' });
    return databases;
  }

  async query<Row>(service: ServiceName, text: string): Promise<Row[]> {
    return withClient(this.urls[service], async (client) => (await client.query(text)).rows as Row[]);
  }

  async drop(): Promise<void> {
    await withClient(this.server, async (admin) => {
      for (const name of this.names) {
        await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
        await admin.query(`DROP ROLE IF EXISTS ${name}`);
      }
    });
  }
}

async function withClient<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
