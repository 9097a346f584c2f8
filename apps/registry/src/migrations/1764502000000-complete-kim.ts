import type { MigrationInterface, QueryRunner } from 'typeorm';

const statuses = `'DRAFT', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'ACTIVE'`;
const furtherStatuses = `'DORMANT', 'SUSPENDED', 'DISSOLVED', 'REJECTED'`;

export class CompleteKim1764502000000 implements MigrationInterface {
  name = 'CompleteKim1764502000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE kim
        ADD decree_term_from date,
        ADD decree_term_until date,
        ADD decree_document_id uuid,
        ADD successor_id uuid,
        ADD active_since date,
        ADD last_activity_on date,
        ADD dormant_after_months integer,
        DROP CONSTRAINT kim_status,
        DROP CONSTRAINT kim_decree_whole`);
    await db.query(`
      UPDATE kim
         SET decree_term_from = decree_date,
             active_since = (SELECT max(at AT TIME ZONE 'Asia/Jakarta')::date FROM kim_history
                              WHERE kim_id = kim.id AND to_status = 'ACTIVE')`);
    await db.query(`
      ALTER TABLE kim
        ADD CONSTRAINT kim_status CHECK (status IN (${statuses}, ${furtherStatuses})),
        ADD CONSTRAINT kim_decree_whole
          CHECK (num_nonnulls(decree_number, decree_date, decree_issuer, decree_term_from) IN (0, 4)),
        ADD CONSTRAINT kim_decree_term CHECK (decree_term_until >= decree_term_from),
        ADD CONSTRAINT kim_successor CHECK (successor_id IS NULL OR status = 'DISSOLVED' AND successor_id <> id),
        ADD CONSTRAINT kim_successor_kim FOREIGN KEY (successor_id) REFERENCES kim (id)`);
    await db.query(`CREATE INDEX kim_by_successor ON kim (successor_id) WHERE successor_id IS NOT NULL`);
    await db.query(`CREATE INDEX kim_by_decree_end ON kim (decree_term_until, id) WHERE decree_term_until IS NOT NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX kim_by_decree_end, kim_by_successor`);
    await db.query(`
      ALTER TABLE kim
        DROP CONSTRAINT kim_successor_kim,
        DROP CONSTRAINT kim_successor,
        DROP CONSTRAINT kim_decree_term,
        DROP CONSTRAINT kim_decree_whole,
        DROP CONSTRAINT kim_status,
        DROP dormant_after_months,
        DROP last_activity_on,
        DROP active_since,
        DROP successor_id,
        DROP decree_document_id,
        DROP decree_term_until,
        DROP decree_term_from`);
    await db.query(`
      ALTER TABLE kim
        ADD CONSTRAINT kim_status CHECK (status IN (${statuses})),
        ADD CONSTRAINT kim_decree_whole CHECK (num_nonnulls(decree_number, decree_date, decree_issuer) IN (0, 3))`);
  }
}
