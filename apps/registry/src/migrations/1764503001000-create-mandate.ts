import { createHistory } from '#lifecycle';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMandate1764503001000 implements MigrationInterface {
  name = 'CreateMandate1764503001000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE mandate (
        id uuid NOT NULL,
        version integer NOT NULL,
        status text NOT NULL,
        kim_id uuid NOT NULL,
        member_id uuid NOT NULL,
        acts text[] NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        given_by text NOT NULL,
        given_at timestamptz NOT NULL,
        revoked_by text,
        revoked_at timestamptz,
        CONSTRAINT mandate_pkey PRIMARY KEY (id),
        CONSTRAINT mandate_kim FOREIGN KEY (kim_id) REFERENCES kim (id),
        CONSTRAINT mandate_member FOREIGN KEY (member_id) REFERENCES member (id),
        CONSTRAINT mandate_status CHECK (status IN ('GIVEN', 'REVOKED')),
        CONSTRAINT mandate_days CHECK (ends_on > starts_on),
        CONSTRAINT mandate_revoked
          CHECK ((status = 'REVOKED') = (revoked_at IS NOT NULL AND revoked_by IS NOT NULL))
      )`);
    await db.query(`CREATE INDEX mandate_by_kim ON mandate (kim_id, id)`);
    await db.query(`CREATE INDEX mandate_by_member ON mandate (member_id) WHERE status = 'GIVEN'`);
    await db.query(createHistory('mandate', { table: 'mandate' }));
    await db.query(`
      CREATE TABLE mandate_use (
        id uuid NOT NULL,
        mandate_id uuid NOT NULL,
        act text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT mandate_use_pkey PRIMARY KEY (id),
        CONSTRAINT mandate_use_mandate FOREIGN KEY (mandate_id) REFERENCES mandate (id)
      )`);
    await db.query(`CREATE INDEX mandate_use_by_mandate ON mandate_use (mandate_id, id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['mandate_use', 'mandate_history', 'mandate']) await db.query(`DROP TABLE ${table}`);
  }
}
