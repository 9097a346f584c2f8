/** The effect of a handled event, besides its inbox row: one upsert. */
export const effectTable = `
  CREATE TABLE effect (key text PRIMARY KEY, version bigint NOT NULL, times int NOT NULL DEFAULT 1)`;

export const upsert = `
  INSERT INTO effect AS mine (key, version) VALUES ($1, $2)
  ON CONFLICT (key) DO UPDATE SET version = greatest(mine.version, excluded.version), times = mine.times + 1`;
