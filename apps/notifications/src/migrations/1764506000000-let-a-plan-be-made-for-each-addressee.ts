import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One event may be told to several KIM in the same words. */
export class LetAPlanBeMadeForEachAddressee1764506000000 implements MigrationInterface {
  name = 'LetAPlanBeMadeForEachAddressee1764506000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX plan_once`);
    await db.query(`CREATE UNIQUE INDEX plan_once ON plan (event_id, template, audience, audience_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX plan_once`);
    await db.query(`CREATE UNIQUE INDEX plan_once ON plan (event_id, template, audience)`);
  }
}
