import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OrderQueues1764606050000 implements MigrationInterface {
  name = 'OrderQueues1764606050000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE INDEX aspiration_waiting ON aspiration (status, received_at, id)
                     WHERE status IN ('RECEIVED', 'VERIFIED', 'UNDER_REVIEW')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX aspiration_waiting`);
  }
}
