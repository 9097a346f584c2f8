import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepServedVillages1764501200000 implements MigrationInterface {
  name = 'KeepServedVillages1764501200000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE kim_history ADD COLUMN village_codes text[]`);
    // Until now the villages of an active KIM could not change: they are what they were.
    await db.query(`
      UPDATE kim_history
         SET village_codes = ARRAY(SELECT village_code FROM kim_village
                                    WHERE kim_village.kim_id = kim_history.kim_id ORDER BY village_code)
       WHERE to_status = 'ACTIVE'`);
    await db.query(
      `CREATE INDEX kim_history_by_village ON kim_history USING gin (village_codes) WITH (fastupdate = off)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE kim_history DROP COLUMN village_codes`);
  }
}
