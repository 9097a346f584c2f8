import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The database session of a relay shows at once whether its process is alive; a relay of an older version has none
 * here.
 */
export class AddRelaySession1764300000000 implements MigrationInterface {
  name = 'AddRelaySession1764300000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE relay ADD COLUMN backend int, ADD COLUMN backend_start timestamptz`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE relay DROP COLUMN backend, DROP COLUMN backend_start`);
  }
}
