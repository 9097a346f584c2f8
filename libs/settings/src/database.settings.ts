import { z } from 'zod';
import { wholeNumber } from './fields.js';

/** Limits of every connection to the database, in seconds; `docs/operating.md` gives the reasons for the defaults. */
export const databaseSettings = {
  DATABASE_CONNECT_TIMEOUT: wholeNumber(1, 120)
    .default(10)
    .describe('seconds to wait for a connection to the database, or for a free one of the pool, 1 to 120'),
  DATABASE_LOCK_TIMEOUT: wholeNumber(1, 600)
    .default(10)
    .describe('seconds that a statement waits for a lock in the database, 1 to 600'),
  DATABASE_STATEMENT_TIMEOUT: wholeNumber(1, 3600)
    .default(30)
    .describe('seconds that a statement of the database may take, 1 to 3600'),
  DATABASE_IDLE_IN_TRANSACTION_TIMEOUT: wholeNumber(1, 3600)
    .default(30)
    .describe('seconds that the database waits for the next statement of a transaction, 1 to 3600'),
  DATABASE_KEEPALIVE: wholeNumber(1, 7200)
    .default(20)
    .describe(
      'seconds without traffic after which both ends of a connection to the database check the other, 1 to 7200',
    ),
};

export type DatabaseSettings = Readonly<z.infer<z.ZodObject<typeof databaseSettings>>>;

export const defaultDatabaseSettings: DatabaseSettings = z.object(databaseSettings).parse({});
