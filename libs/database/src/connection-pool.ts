import pg, { type PoolClient } from 'pg';
import { type DatabaseSettings } from '#settings';
import { boundedConnection } from './bounded-client.js';
import { camelCaseRows } from './camel-case-rows.js';
import { copyOut } from './copy-out.js';
import { connectionRequested, inTransaction } from './probes.js';
import type { Connections, Query, Session } from './queryable.js';

export interface ConnectionPoolOptions {
  readonly url: string;
  /** Shown in `pg_stat_activity`. */
  readonly applicationName: string;
  readonly max: number;
  readonly limits: DatabaseSettings;
}

/** Connections beside those of `Database`, for a part of a service that starts before it, or must not wait for it. */
export class ConnectionPool implements Connections {
  private readonly pool: pg.Pool;
  private readonly sessions = new Set<Session>();

  constructor({ url, applicationName, max, limits }: ConnectionPoolOptions) {
    this.pool = new pg.Pool({
      ...boundedConnection(limits),
      connectionString: url,
      application_name: applicationName,
      max,
    });
    // An idle connection that is lost is replaced by the next query.
    this.pool.on('error', () => undefined);
  }

  /** Runs one statement on any connection of the pool. */
  get query(): Query {
    connectionRequested();
    return queryOn(this.pool);
  }

  /** Reserves a connection until it is closed. */
  session(): Session {
    let opened: Promise<PoolClient> | undefined;
    const client = () => (opened ??= this.connect());
    const query: Query = async (statement) => queryOn(await client())(statement);
    const session: Session = {
      query,
      transaction: async (work) => {
        const connection = await client();
        try {
          await connection.query('BEGIN');
          const result = await inTransaction(work, query);
          await connection.query('COMMIT');
          return result;
        } catch (error) {
          await connection.query('ROLLBACK').catch(() => undefined);
          throw error;
        }
      },
      copyOut: async (statement, onRow) => copyOut(await client(), statement, onRow),
      listen: async (channel, receive) => {
        const connection = await client();
        connection.on('notification', ({ payload = '' }) => receive(payload));
        await connection.query(`LISTEN ${connection.escapeIdentifier(channel)}`);
      },
      // Not reused: it may listen.
      close: async () => {
        if (!this.sessions.delete(session)) return;
        await opened?.then((connection) => connection.release(true)).catch(() => undefined);
      },
    };
    this.sessions.add(session);
    return session;
  }

  /** Ends open sessions too: the pool would wait for them. */
  async end(): Promise<void> {
    await Promise.all([...this.sessions].map((session) => session.close()));
    await this.pool.end();
  }

  private async connect(): Promise<PoolClient> {
    const connection = await this.pool.connect();
    // The next statement fails.
    connection.on('error', () => undefined);
    return connection;
  }
}

function queryOn(connection: Pick<PoolClient, 'query'>): Query {
  return async <Row extends object>({ text, values }: Parameters<Query>[0]) =>
    camelCaseRows((await connection.query(text, [...values])).rows as Row[]);
}
