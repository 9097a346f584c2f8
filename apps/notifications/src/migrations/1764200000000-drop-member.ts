import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who belongs to a KIM is asked of the registry when somebody is to be told something. */
export class DropMember1764200000000 implements MigrationInterface {
  name = 'DropMember1764200000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE member`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE member (
        id uuid NOT NULL CONSTRAINT member_pkey PRIMARY KEY,
        version integer NOT NULL,
        kim_id uuid NOT NULL,
        post text NOT NULL,
        account_id uuid
      )`);
    await db.query(`CREATE INDEX member_by_kim ON member (kim_id, id)`);
  }
}
