import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Creates the tables of the timelines. */
export class CreateTimeline1764400000000 implements MigrationInterface {
  name = 'CreateTimeline1764400000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE timeline_entry (
        place text NOT NULL,
        id text NOT NULL,
        at timestamptz NOT NULL,
        service text NOT NULL,
        kind text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        name text,
        kim_id uuid,
        local boolean NOT NULL,
        public boolean NOT NULL,
        confidential boolean NOT NULL,
        CONSTRAINT timeline_entry_pkey PRIMARY KEY (place, id)
      )`);
    await db.query(`CREATE INDEX timeline_entry_by_place ON timeline_entry (place, at, id)`);
    await db.query(`CREATE INDEX timeline_entry_public ON timeline_entry (place, at, id) WHERE public`);
    await db.query(`CREATE INDEX timeline_entry_by_subject ON timeline_entry (subject_id)`);
    await db.query(`
      CREATE TABLE timeline_aspiration (
        id uuid NOT NULL,
        verified boolean NOT NULL,
        confidential boolean NOT NULL,
        archived boolean NOT NULL,
        merged_at int NOT NULL,
        unmerged_at int NOT NULL,
        CONSTRAINT timeline_aspiration_pkey PRIMARY KEY (id)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE timeline_aspiration, timeline_entry`);
  }
}
