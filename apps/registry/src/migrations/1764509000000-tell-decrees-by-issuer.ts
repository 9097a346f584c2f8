import type { MigrationInterface, QueryRunner } from 'typeorm';

const living = `status IN ('SUBMITTED', 'VERIFIED', 'ACTIVE', 'DORMANT', 'SUSPENDED')`;
const keyOf = (column: string) => `lower(regexp_replace(${column}, '\\s', '', 'g'))`;

export class TellDecreesByIssuer1764509000000 implements MigrationInterface {
  name = 'TellDecreesByIssuer1764509000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX kim_decree_number`);
    await db.query(`ALTER TABLE kim ADD decree_issuer_key text`);
    // Whoever shares a number with another issuer alone gets theirs back; of those that share both, the oldest holds it.
    await db.query(`
      UPDATE kim
         SET decree_issuer_key = issuer, decree_key = CASE WHEN NOT ${living} OR earliest THEN number END
        FROM (SELECT id AS numbered, number, issuer,
                     row_number() OVER (PARTITION BY number, issuer, ${living} ORDER BY id) = 1 AS earliest
                FROM (SELECT id, status, ${keyOf('decree_number')} AS number, ${keyOf('decree_issuer')} AS issuer
                        FROM kim WHERE decree_number IS NOT NULL) AS named
             ) AS numbering
       WHERE id = numbered`);
    await db.query(`CREATE UNIQUE INDEX kim_decree_number ON kim (decree_key, decree_issuer_key) WHERE ${living}`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX kim_decree_number`);
    await db.query(`
      UPDATE kim SET decree_key = NULL
       WHERE ${living}
         AND EXISTS (SELECT FROM kim AS older
                      WHERE older.decree_key = kim.decree_key AND older.id < kim.id AND older.${living})`);
    await db.query(`ALTER TABLE kim DROP decree_issuer_key`);
    await db.query(`CREATE UNIQUE INDEX kim_decree_number ON kim (decree_key) WHERE ${living}`);
  }
}
