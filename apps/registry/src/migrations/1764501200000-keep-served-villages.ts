import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepServedVillages1764501200000 implements MigrationInterface {
  name = 'KeepServedVillages1764501200000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE kim_history ADD COLUMN village_codes text[] NOT NULL`);
    await db.query(
      `CREATE INDEX kim_history_by_village ON kim_history USING gin (village_codes) WITH (fastupdate = off)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE kim_history DROP COLUMN village_codes`);
  }
}
