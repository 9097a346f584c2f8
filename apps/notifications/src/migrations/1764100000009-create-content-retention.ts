import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The place of the job that drops old content. */
export class CreateContentRetention1764100000009 implements MigrationInterface {
  name = 'CreateContentRetention1764100000009';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE content_retention (
        one boolean NOT NULL CONSTRAINT content_retention_pkey PRIMARY KEY CONSTRAINT content_retention_one CHECK (one),
        cursor uuid NOT NULL
      )`);
    await db.query(`INSERT INTO content_retention VALUES (TRUE, '00000000-0000-0000-0000-000000000000')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE content_retention`);
  }
}
