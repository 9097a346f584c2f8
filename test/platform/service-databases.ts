import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { ServiceName } from '#contracts';

export interface OpenClient {
  query<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  end(): Promise<void>;
}

/** The databases of a platform, with the rights of the administrator. */
export class ServiceDatabases {
  constructor(private readonly stateFolder: string) {}

  async query<Row>(service: ServiceName, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const client = await this.open(service);
    try {
      return await client.query<Row>(sql, values);
    } finally {
      await client.end();
    }
  }

  /** Opens a connection, for locks. */
  async open(service: ServiceName): Promise<OpenClient> {
    const client = new Client({ connectionString: this.url(service), application_name: 'test/platform' });
    // The server may go down meanwhile.
    client.on('error', () => {});
    await client.connect();
    return {
      query: async <Row>(sql: string, values: readonly unknown[] = []) =>
        (await client.query(sql, [...values])).rows as Row[],
      end: () => client.end(),
    };
  }

  /** The server writes its port into its lock file: it is another one after each start. */
  private url(service: ServiceName): string {
    const data = join(this.stateFolder, 'postgres', 'data');
    const port = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[3];
    const password = readFileSync(join(data, 'sambung.password'), 'utf8');
    return `postgres://postgres:${password}@127.0.0.1:${port}/sambung_${service}`;
  }
}
