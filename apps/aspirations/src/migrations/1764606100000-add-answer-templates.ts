import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddAnswerTemplates1764606100000 implements MigrationInterface {
  name = 'AddAnswerTemplates1764606100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE answer_template (
      id uuid PRIMARY KEY,
      version int NOT NULL,
      agency_id text NOT NULL CONSTRAINT answer_template_agency REFERENCES agency,
      name text NOT NULL,
      category text,
      text text NOT NULL,
      retired boolean NOT NULL DEFAULT false,
      updated_by text NOT NULL,
      updated_at timestamptz NOT NULL
    )`);
    await db.query(`CREATE INDEX answer_template_by_agency ON answer_template (agency_id, id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE answer_template`);
  }
}
