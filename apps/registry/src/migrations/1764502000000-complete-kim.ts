import type { MigrationInterface, QueryRunner } from 'typeorm';

const statuses = `'DRAFT', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'ACTIVE'`;
const furtherStatuses = `'DORMANT', 'SUSPENDED', 'DISSOLVED', 'REJECTED'`;
const living = `status IN ('SUBMITTED', 'VERIFIED', 'ACTIVE', 'DORMANT', 'SUSPENDED')`;

export class CompleteKim1764502000000 implements MigrationInterface {
  name = 'CompleteKim1764502000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE kim
        ADD profile jsonb NOT NULL,
        ADD kim_domain text,
        ADD charter jsonb,
        ADD decree_key text,
        ADD decree_term_from date,
        ADD decree_term_until date,
        ADD decree_document_id uuid,
        ADD successor_id uuid,
        ADD active_since date,
        ADD last_activity_on date,
        ADD dormant_after_months integer,
        DROP CONSTRAINT kim_status,
        ADD CONSTRAINT kim_status CHECK (status IN (${statuses}, ${furtherStatuses})),
        ADD CONSTRAINT kim_decree_term CHECK (decree_term_until >= coalesce(decree_term_from, decree_date)),
        ADD CONSTRAINT kim_successor CHECK (successor_id IS NULL OR status = 'DISSOLVED' AND successor_id <> id),
        ADD CONSTRAINT kim_successor_kim FOREIGN KEY (successor_id) REFERENCES kim (id)`);
    await db.query(`CREATE UNIQUE INDEX kim_decree_number ON kim (decree_key) WHERE ${living}`);
    await db.query(`CREATE UNIQUE INDEX kim_domain ON kim (kim_domain) WHERE ${living}`);
    await db.query(`CREATE INDEX kim_by_successor ON kim (successor_id) WHERE successor_id IS NOT NULL`);
    await db.query(`CREATE INDEX kim_by_decree_end ON kim (decree_term_until, id) WHERE decree_term_until IS NOT NULL`);
    await db.query(`
      CREATE TABLE kim_former_decree (
        kim_id uuid NOT NULL,
        version integer NOT NULL,
        decree jsonb NOT NULL,
        CONSTRAINT kim_former_decree_pkey PRIMARY KEY (kim_id, version),
        CONSTRAINT kim_former_decree_kim FOREIGN KEY (kim_id) REFERENCES kim (id)
      )`);
    await db.query(`
      CREATE TABLE kim_decree_warning (
        kim_id uuid NOT NULL,
        expires_on date NOT NULL,
        days_before integer NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT kim_decree_warning_pkey PRIMARY KEY (kim_id, expires_on, days_before),
        CONSTRAINT kim_decree_warning_kim FOREIGN KEY (kim_id) REFERENCES kim (id)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['kim_decree_warning', 'kim_former_decree']) await db.query(`DROP TABLE ${table}`);
    await db.query(`DROP INDEX kim_by_decree_end, kim_by_successor, kim_domain, kim_decree_number`);
    await db.query(`
      ALTER TABLE kim
        DROP CONSTRAINT kim_successor_kim,
        DROP CONSTRAINT kim_successor,
        DROP CONSTRAINT kim_decree_term,
        DROP CONSTRAINT kim_status,
        DROP dormant_after_months,
        DROP last_activity_on,
        DROP active_since,
        DROP successor_id,
        DROP decree_document_id,
        DROP decree_term_until,
        DROP decree_term_from,
        DROP decree_key,
        DROP charter,
        DROP kim_domain,
        DROP profile,
        ADD CONSTRAINT kim_status CHECK (status IN (${statuses}))`);
  }
}
