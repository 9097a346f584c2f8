import type { MigrationInterface, QueryRunner } from 'typeorm';

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
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE edition_schedule`);
  }
}
