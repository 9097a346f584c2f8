import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InviteByMaturityAndNeed1764509200000 implements MigrationInterface {
  name = 'InviteByMaturityAndNeed1764509200000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE training
        ADD COLUMN invited_levels text[] NOT NULL DEFAULT '{}',
        ADD COLUMN invited_needs text[] NOT NULL DEFAULT '{}'`);
    await db.query(`
      ALTER TABLE training ALTER COLUMN invited_levels DROP DEFAULT, ALTER COLUMN invited_needs DROP DEFAULT`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE training DROP COLUMN invited_levels, DROP COLUMN invited_needs`);
  }
}
