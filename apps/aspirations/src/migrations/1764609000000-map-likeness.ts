import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MapLikeness1764609000000 implements MigrationInterface {
  name = 'MapLikeness1764609000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE aspiration_similarity ADD COLUMN trigrams bit(1024)`);
    // As `trigramMap` does it; pg_trgm shows those of other letters than a to z as numbers of its own, and such cases are
    // compared by their other words.
    await db.query(
      `UPDATE aspiration_similarity SET trigrams = (
         SELECT coalesce(bit_or(set_bit(0::bit(1024),
                  (ascii(t) * 1369 + ascii(substr(t, 2)) * 37 + ascii(substr(t, 3))) % 1024, 1)), 0::bit(1024))
           FROM unnest(show_trgm(words)) AS t)`,
    );
    await db.query(`ALTER TABLE aspiration_similarity ALTER COLUMN trigrams SET NOT NULL`);
    // A case changes many times, mostly by nothing that is indexed: with some room in its page no index has to follow.
    await db.query(`ALTER TABLE aspiration SET (fillfactor = 85)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE aspiration RESET (fillfactor)`);
    await db.query(`ALTER TABLE aspiration_similarity DROP COLUMN trigrams`);
  }
}
