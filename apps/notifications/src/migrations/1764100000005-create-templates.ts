import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createHistory } from '#lifecycle';

export class CreateTemplates1764100000005 implements MigrationInterface {
  name = 'CreateTemplates1764100000005';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE template_version (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        status text NOT NULL,
        template text NOT NULL,
        number int,
        content jsonb NOT NULL,
        source text NOT NULL,
        author text NOT NULL,
        created_at timestamptz NOT NULL,
        published_at timestamptz,
        CONSTRAINT template_version_numbered CHECK ((status = 'PUBLISHED') = (number IS NOT NULL))
      )`);
    await db.query(`CREATE UNIQUE INDEX template_version_number ON template_version (template, number)`);
    await db.query(
      `CREATE UNIQUE INDEX template_version_one_draft ON template_version (template) WHERE status = 'DRAFT'`,
    );
    await db.query(createHistory('template-version', { table: 'template_version' }));
    await db.query(`
      CREATE TABLE whatsapp_approval (
        template text NOT NULL,
        number int NOT NULL,
        language text NOT NULL,
        status text NOT NULL,
        reason text,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (template, number, language),
        CONSTRAINT whatsapp_approval_version FOREIGN KEY (template, number) REFERENCES template_version (template, number),
        CONSTRAINT whatsapp_approval_status CHECK (status IN ('PENDING', 'APPROVED', 'REJECTED', 'PAUSED', 'DISABLED'))
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['whatsapp_approval', 'template_version_history', 'template_version'])
      await db.query(`DROP TABLE ${table}`);
  }
}
