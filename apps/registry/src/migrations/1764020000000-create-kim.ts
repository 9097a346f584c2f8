import { createHistory } from '#lifecycle';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateKim1764020000000 implements MigrationInterface {
  name = 'CreateKim1764020000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE kim (
        id uuid NOT NULL,
        version integer NOT NULL,
        name text NOT NULL,
        status text NOT NULL,
        decree_number text,
        decree_date date,
        decree_issuer text,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT kim_pkey PRIMARY KEY (id),
        CONSTRAINT kim_status CHECK (status IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'ACTIVE')),
        CONSTRAINT kim_decree_whole CHECK (num_nonnulls(decree_number, decree_date, decree_issuer) IN (0, 3))
      )`);
    await db.query(`CREATE INDEX kim_by_status ON kim (status, id)`);
    await db.query(`
      CREATE TABLE kim_village (
        kim_id uuid NOT NULL,
        village_code text NOT NULL,
        CONSTRAINT kim_village_pkey PRIMARY KEY (kim_id, village_code),
        CONSTRAINT kim_village_kim FOREIGN KEY (kim_id) REFERENCES kim (id),
        CONSTRAINT kim_village_area FOREIGN KEY (village_code) REFERENCES area (code)
      )`);
    await db.query(`CREATE INDEX kim_village_by_village ON kim_village (village_code, kim_id)`);
    await db.query(createHistory('kim', { table: 'kim' }));
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['kim_history', 'kim_village', 'kim']) await db.query(`DROP TABLE ${table}`);
  }
}
