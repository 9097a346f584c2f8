import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createHistory } from '#lifecycle';

export class CreateDataRequests1764604001000 implements MigrationInterface {
  name = 'CreateDataRequests1764604001000';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of tables) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE data_request_history, data_request`);
    await db.query(`ALTER TABLE reporter_key DROP COLUMN restricted_at`);
  }
}

const tables = [
  `CREATE TABLE data_request (
     id uuid PRIMARY KEY,
     version int NOT NULL,
     status text NOT NULL,
     kind text NOT NULL,
     reporter_id uuid NOT NULL,
     aspiration_id uuid NOT NULL CONSTRAINT data_request_aspiration REFERENCES aspiration,
     village_code text NOT NULL,
     identified_by text NOT NULL,
     received_at timestamptz NOT NULL,
     due_at timestamptz NOT NULL,
     warned_at timestamptz,
     missed_at timestamptz,
     resolved_at timestamptz,
     next_at timestamptz,
     CONSTRAINT data_request_resolved CHECK ((resolved_at IS NULL) = (status = 'OPEN'))
   )`,
  `CREATE UNIQUE INDEX data_request_once ON data_request (reporter_id, kind) WHERE status = 'OPEN'`,
  `CREATE INDEX data_request_next ON data_request (next_at) WHERE next_at IS NOT NULL`,
  `CREATE INDEX data_request_by_status ON data_request (status, id)`,
  createHistory('data-request', { table: 'data_request' }),
  `ALTER TABLE reporter_key ADD COLUMN restricted_at timestamptz`,
];
