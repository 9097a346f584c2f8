import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nothing was ever written into it: a letter that names a KIM has the name from its event. */
export class DropKim1764210000000 implements MigrationInterface {
  name = 'DropKim1764210000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE kim`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE kim (
        id uuid NOT NULL CONSTRAINT kim_pkey PRIMARY KEY,
        version integer NOT NULL,
        name text NOT NULL
      )`);
  }
}
