import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindKimByName1764501100000 implements MigrationInterface {
  name = 'FindKimByName1764501100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX kim_by_search_name
          ON kim USING gin (translate(lower(name), ' -_.,''"()/&+', '') gin_trgm_ops)
        WITH (fastupdate = off)`);
    await db.query(`CREATE INDEX kim_by_name ON kim (lower(name), id) WHERE status IN ('ACTIVE', 'DORMANT')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX kim_by_name, kim_by_search_name`);
  }
}
