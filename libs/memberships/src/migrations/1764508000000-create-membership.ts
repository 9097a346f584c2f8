import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMembership1764508000000 implements MigrationInterface {
  name = 'CreateMembership1764508000000';

  async up(db: QueryRunner): Promise<void> {
    // Former members stay, without their account: an older event must not bring them back.
    await db.query(`
      CREATE TABLE membership (
        member_id uuid NOT NULL,
        version integer NOT NULL,
        kim_id uuid NOT NULL,
        post text NOT NULL,
        account_id uuid,
        active boolean NOT NULL,
        CONSTRAINT membership_pkey PRIMARY KEY (member_id)
      )`);
    await db.query(`CREATE INDEX membership_by_kim ON membership (kim_id)`);
    await db.query(`CREATE INDEX membership_by_account ON membership (account_id) WHERE account_id IS NOT NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE membership`);
  }
}
