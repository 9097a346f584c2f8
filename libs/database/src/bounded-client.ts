import pg from 'pg';
import type { DatabaseSettings } from '#settings';
import { BeginningQuery, type BeginningStatement } from './beginning-query.js';

/** Checks of a silent peer, this many seconds apart. */
const keepAliveIntervalSeconds = 5;
const keepAliveCount = 3;
/** The server ends a statement that takes too long; the client gives up when no response to that arrives either. */
const readMarginSeconds = 5;

/**
 * A connection that does not wait for a silent server: a statement without a response in time ends it. The statement may
 * have been executed, and nothing more can be sent behind it. Statements of one moment leave in one packet.
 */
class BoundedClient extends pg.Client {
  override query(...given: unknown[]): never {
    const { stream } = this.connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    const [statement, values] = given;
    const result: unknown = isBeginning(statement)
      ? this.begin(statement, values as unknown[] | undefined)
      : super.query(...(given as [string]));
    if (result instanceof Promise) result.catch((error: unknown) => endWhenSilent(this, error));
    return result as never;
  }

  private begin(statement: BeginningStatement, values: readonly unknown[] = []): Promise<unknown> {
    return new Promise((resolve, reject) => {
      super.query(new BeginningQuery(statement, values, (error, result) => (error ? reject(error) : resolve(result))));
    });
  }
}

function isBeginning(statement: unknown): statement is BeginningStatement {
  return typeof statement === 'object' && statement !== null && 'begin' in statement;
}

/** Ends a connection whose statement had no response in time. */
export function endWhenSilent({ connection }: pg.Client, error: unknown): void {
  if (error instanceof Error && error.message === 'Query read timeout') connection.stream.destroy(error);
}

/** The options of node-postgres for connections within these limits. */
export function boundedConnection(limits: DatabaseSettings): object {
  const seconds = {
    connect: limits.DATABASE_CONNECT_TIMEOUT,
    lock: limits.DATABASE_LOCK_TIMEOUT,
    statement: limits.DATABASE_STATEMENT_TIMEOUT,
    idle: limits.DATABASE_IDLE_IN_TRANSACTION_TIMEOUT,
    keepAlive: limits.DATABASE_KEEPALIVE,
  };
  const silence = seconds.keepAlive + keepAliveIntervalSeconds * keepAliveCount;
  const ofServer = {
    tcp_keepalives_idle: seconds.keepAlive,
    tcp_keepalives_interval: keepAliveIntervalSeconds,
    tcp_keepalives_count: keepAliveCount,
    tcp_user_timeout: silence * 1000,
    // Of all transactions: naming it in each would cost them a round trip.
    default_transaction_isolation: 'read\\ committed',
  };
  return {
    Client: BoundedClient,
    // A statement does not wait for the response to the one before it.
    pipeline: true,
    connectionTimeoutMillis: seconds.connect * 1000,
    lock_timeout: seconds.lock * 1000,
    statement_timeout: seconds.statement * 1000,
    idle_in_transaction_session_timeout: seconds.idle * 1000,
    ...(seconds.statement > 0 && { query_timeout: (seconds.statement + readMarginSeconds) * 1000 }),
    keepAlive: true,
    keepAliveInitialDelayMillis: seconds.keepAlive * 1000,
    options: Object.entries(ofServer)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
  };
}
