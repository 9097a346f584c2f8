import { sql, type Sql } from '#database';

/** The effect of a handled event, besides its inbox row: one upsert. */
export const effectTable = sql`
  CREATE TABLE effect (key text PRIMARY KEY, version bigint NOT NULL, times int NOT NULL DEFAULT 1)`;

export const upsert = (key: string, version: number): Sql => sql`
  INSERT INTO effect AS mine (key, version) VALUES (${key}, ${version})
  ON CONFLICT (key) DO UPDATE SET version = greatest(mine.version, excluded.version), times = mine.times + 1`;
