/** The table of Debezium's outbox event router, which reads the log: a row may stay or be deleted. */
export const debeziumTable = `
  CREATE TABLE outbox (
    id uuid PRIMARY KEY,
    aggregatetype text NOT NULL,
    aggregateid text NOT NULL,
    type text NOT NULL,
    payload text NOT NULL,
    seq bigint NOT NULL,
    ts_ms bigint NOT NULL)`;

export const debeziumInsert = `
  INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload, seq, ts_ms)
  VALUES (uuidv7(), 'bench', $1, 'sambung.registry.AreaRecorded.v1', $2, $3, extract(epoch FROM now()) * 1000)`;
