import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepAreaValidity1764501000000 implements MigrationInterface {
  name = 'KeepAreaValidity1764501000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE area ADD COLUMN valid_from date, ADD COLUMN valid_until date`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE area DROP COLUMN valid_from, DROP COLUMN valid_until`);
  }
}
