import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexDueMessagesByChannel1764220000000 implements MigrationInterface {
  name = 'IndexDueMessagesByChannel1764220000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX message_due`);
    await db.query(`CREATE INDEX message_due ON message (channel, due_at) WHERE finished_at IS NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX message_due`);
    await db.query(`CREATE INDEX message_due ON message (due_at) WHERE finished_at IS NULL`);
  }
}
