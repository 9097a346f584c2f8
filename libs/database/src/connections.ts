// The part of this library that loads in milliseconds, without TypeORM.
export { ConnectionPool, type ConnectionPoolOptions } from './connection-pool.js';
export * from './sql.js';
export type { Connections, Query, Queryable, Session } from './queryable.js';
