import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddParts1764606200000 implements MigrationInterface {
  name = 'AddParts1764606200000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE aspiration
      ADD COLUMN parent_id uuid CONSTRAINT aspiration_parent REFERENCES aspiration,
      ADD COLUMN part smallint,
      ADD CONSTRAINT aspiration_parts_have_no_parts CHECK (
        (parent_id IS NULL) = (part IS NULL) AND (parent_id IS NULL OR status <> 'SPLIT'))`);
    await db.query(`CREATE UNIQUE INDEX aspiration_part ON aspiration (parent_id, part) WHERE parent_id IS NOT NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE aspiration DROP COLUMN parent_id, DROP COLUMN part`);
  }
}
