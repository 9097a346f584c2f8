import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindMessagesOfMember1764503002000 implements MigrationInterface {
  name = 'FindMessagesOfMember1764503002000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE INDEX message_of_member ON message (recipient_id) WHERE recipient = 'MEMBER'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX message_of_member`);
  }
}
