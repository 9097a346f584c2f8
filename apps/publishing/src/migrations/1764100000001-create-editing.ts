import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createHistory } from '#lifecycle';

export class CreateEditing1764100000001 implements MigrationInterface {
  name = 'CreateEditing1764100000001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE edition_schedule (
        edition_id uuid NOT NULL CONSTRAINT edition_schedule_of_edition REFERENCES edition,
        action text NOT NULL,
        at timestamptz NOT NULL,
        zone text NOT NULL,
        send_by timestamptz,
        explanation text,
        scheduled_by text NOT NULL,
        scheduled_at timestamptz NOT NULL,
        PRIMARY KEY (edition_id, action)
      )`);
    await db.query(`CREATE INDEX edition_schedule_by_time ON edition_schedule (at, edition_id)`);
    await db.query(`
      CREATE TABLE edition_comment (
        id uuid PRIMARY KEY,
        edition_id uuid NOT NULL CONSTRAINT edition_comment_of_its_edition REFERENCES edition,
        content_hash text NOT NULL,
        field text NOT NULL,
        passage text,
        text text NOT NULL,
        written_by text NOT NULL,
        written_at timestamptz NOT NULL,
        resolved_by text,
        resolved_at timestamptz
      )`);
    await db.query(`CREATE INDEX edition_comment_of_edition ON edition_comment (edition_id, id)`);
    await db.query(`
      CREATE TABLE contribution (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        status text NOT NULL,
        kim_id uuid NOT NULL,
        village_codes text[] NOT NULL,
        language text NOT NULL,
        topic text NOT NULL,
        title text NOT NULL,
        summary text NOT NULL,
        body text NOT NULL,
        media jsonb NOT NULL,
        authors text[] NOT NULL,
        approved_by text,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX contribution_by_kim ON contribution (kim_id, id)`);
    await db.query(`CREATE INDEX contribution_by_status ON contribution (status, id)`);
    await db.query(`CREATE INDEX contribution_by_title ON contribution (title, id)`);
    await db.query(createHistory('contribution', { table: 'contribution' }));
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['contribution_history', 'contribution', 'edition_comment', 'edition_schedule'])
      await db.query(`DROP TABLE ${table}`);
  }
}
