import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createHistory } from '#lifecycle';

export class CreateCoverageGap1764100000006 implements MigrationInterface {
  name = 'CreateCoverageGap1764100000006';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coverage_gap (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        status text NOT NULL,
        edition_id uuid NOT NULL,
        village_code text NOT NULL,
        reason text NOT NULL,
        fallback_kim_id uuid,
        detected_at timestamptz NOT NULL,
        announced_at timestamptz,
        task_id uuid
      )`);
    await db.query(`CREATE UNIQUE INDEX coverage_gap_of_village ON coverage_gap (edition_id, village_code)`);
    await db.query(`CREATE INDEX coverage_gap_by_status ON coverage_gap (status, id)`);
    await db.query(`CREATE INDEX coverage_gap_by_village ON coverage_gap (village_code, id)`);
    await db.query(`
      CREATE INDEX coverage_gap_unannounced ON coverage_gap (edition_id) WHERE status = 'OPEN' AND announced_at IS NULL`);
    await db.query(
      `CREATE TABLE coverage_gap_notice (edition_id uuid PRIMARY KEY, number int NOT NULL, day date NOT NULL)`,
    );
    await db.query(createHistory('coverage-gap', { table: 'coverage_gap' }));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE coverage_gap_history`);
    await db.query(`DROP TABLE coverage_gap_notice`);
    await db.query(`DROP TABLE coverage_gap`);
  }
}
