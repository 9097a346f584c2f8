import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddPlanContext1764200000000 implements MigrationInterface {
  name = 'AddPlanContext1764200000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE plan ADD COLUMN correlation_id uuid, ADD COLUMN traceparent text`);
    await db.query(`UPDATE plan SET correlation_id = event_id`);
    await db.query(`ALTER TABLE plan ALTER COLUMN correlation_id SET NOT NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE plan DROP COLUMN traceparent, DROP COLUMN correlation_id`);
  }
}
