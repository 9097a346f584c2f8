import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createHistory } from '#lifecycle';

export class CreateReport1764504100000 implements MigrationInterface {
  name = 'CreateReport1764504100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE report (
        id uuid NOT NULL,
        version integer NOT NULL,
        kim_id uuid NOT NULL,
        month date NOT NULL,
        status text NOT NULL,
        narrative text NOT NULL,
        counts jsonb NOT NULL,
        due_on date NOT NULL,
        late boolean NOT NULL,
        submitted_by text NOT NULL,
        first_submitted_at timestamptz NOT NULL,
        submitted_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT report_pkey PRIMARY KEY (id),
        CONSTRAINT report_kim FOREIGN KEY (kim_id) REFERENCES kim (id),
        CONSTRAINT report_month CHECK (extract(day FROM month) = 1),
        CONSTRAINT report_status CHECK (status IN ('SUBMITTED', 'RETURNED', 'ACCEPTED'))
      )`);
    await db.query(`CREATE UNIQUE INDEX report_of_month ON report (kim_id, month)`);
    await db.query(`CREATE INDEX report_by_month ON report (month, id)`);
    await db.query(createHistory('report', { table: 'report' }));
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['report_history', 'report']) await db.query(`DROP TABLE ${table}`);
  }
}
