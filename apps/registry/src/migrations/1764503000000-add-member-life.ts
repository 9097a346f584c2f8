import { createHistory } from '#lifecycle';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddMemberLife1764503000000 implements MigrationInterface {
  name = 'AddMemberLife1764503000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE EXTENSION IF NOT EXISTS btree_gist`);
    await db.query(`
      ALTER TABLE member
        ADD COLUMN status text NOT NULL DEFAULT 'ACTIVE',
        ADD COLUMN home_village_code text,
        ADD COLUMN under_guardian boolean NOT NULL DEFAULT false,
        ADD COLUMN left_on date,
        ADD COLUMN leaving_reason text,
        ADD CONSTRAINT member_status CHECK (status IN ('ACTIVE', 'LEFT', 'ERASED')),
        ADD CONSTRAINT member_left CHECK ((status = 'ACTIVE') = (left_on IS NULL)),
        ADD CONSTRAINT member_erased CHECK (status <> 'ERASED' OR account_id IS NULL),
        ADD CONSTRAINT member_home_village FOREIGN KEY (home_village_code) REFERENCES area (code)`);
    await db.query(`
      ALTER TABLE member ALTER COLUMN status DROP DEFAULT, ALTER COLUMN under_guardian DROP DEFAULT`);
    await db.query(`DROP INDEX member_by_kim`);
    await db.query(`CREATE INDEX member_by_kim ON member (kim_id, status, id)`);
    await db.query(`DROP INDEX member_post`);
    await db.query(
      `CREATE UNIQUE INDEX member_post ON member (kim_id, post) WHERE post <> 'MEMBER' AND status = 'ACTIVE'`,
    );
    await db.query(`CREATE INDEX member_by_account ON member (account_id, id) WHERE account_id IS NOT NULL`);
    await db.query(
      createHistory('member', { table: 'member', columns: 'post text NOT NULL, effective_on date NOT NULL' }),
    );
    await db.query(`
      CREATE TABLE officer_term (
        id uuid NOT NULL,
        kim_id uuid NOT NULL,
        member_id uuid NOT NULL,
        post text NOT NULL,
        starts_on date NOT NULL,
        ends_on date,
        warn_on date,
        created_at timestamptz NOT NULL,
        CONSTRAINT officer_term_pkey PRIMARY KEY (id),
        CONSTRAINT officer_term_kim FOREIGN KEY (kim_id) REFERENCES kim (id),
        CONSTRAINT officer_term_member FOREIGN KEY (member_id) REFERENCES member (id),
        CONSTRAINT officer_term_post CHECK (post IN ('CHAIR', 'SECRETARY', 'TREASURER')),
        CONSTRAINT officer_term_days CHECK (ends_on >= starts_on),
        CONSTRAINT officer_term_overlap
          EXCLUDE USING gist (kim_id WITH =, post WITH =, daterange(starts_on, ends_on) WITH &&)
      )`);
    await db.query(`CREATE INDEX officer_term_by_member ON officer_term (member_id, starts_on)`);
    await db.query(`CREATE INDEX officer_term_by_kim ON officer_term (kim_id, id)`);
    await db.query(`CREATE INDEX officer_term_warning ON officer_term (warn_on) WHERE warn_on IS NOT NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['officer_term', 'member_history']) await db.query(`DROP TABLE ${table}`);
    for (const index of ['member_by_account', 'member_post', 'member_by_kim']) await db.query(`DROP INDEX ${index}`);
    await db.query(`
      ALTER TABLE member
        DROP COLUMN status, DROP COLUMN home_village_code, DROP COLUMN under_guardian, DROP COLUMN left_on,
        DROP COLUMN leaving_reason`);
    await db.query(`CREATE INDEX member_by_kim ON member (kim_id, id)`);
    await db.query(`CREATE UNIQUE INDEX member_post ON member (kim_id, post) WHERE post <> 'MEMBER'`);
  }
}
