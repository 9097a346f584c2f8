import { similarityBands, similarityKeyOf } from '#text';
import type { BenchDatabase } from '../bench-environment.js';

const distinctTexts = 2_000;
const words = Array.from({ length: 4_000 }, (_, n) => [n, n >> 4, n >> 8].map(syllableOf).join(''));

/** A text that resembles no other. */
export function claimText(): string {
  return Array.from({ length: 30 }, () => words[Math.floor(Math.random() * words.length)]).join(' ');
}

/** Claims with a text and a picture each. Every text stands for many of the same bitmap under other bands: real bands are as rare. */
export async function fillClaims(database: BenchDatabase, claims: number): Promise<void> {
  const keys = Array.from({ length: distinctTexts }, () => {
    const { trigrams } = similarityKeyOf('', claimText());
    return { trigrams, bands: `{${similarityBands(trigrams).join(',')}}` };
  });
  await database.rows(
    `CREATE TEMPORARY TABLE made AS
     SELECT uuidv7() AS id, n, bands::int[] AS bands, trigrams::bit(1024) AS trigrams, (random() * 9e18)::bigint::bit(64) AS hash
       FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS text(bands, trigrams, place)
       JOIN generate_series(1, $3::int) AS n ON n % $4::int = place - 1`,
    [keys.map(({ bands }) => bands), keys.map(({ trigrams }) => trigrams), claims, distinctTexts],
  );
  await database.rows(`
    INSERT INTO claim SELECT (jsonb_populate_record(NULL::claim, jsonb_build_object(
      'id', id, 'version', 1, 'status', 'REPORTED', 'excerpt', 'Kabar nomor ' || n, 'score', 0, 'report_count', 1,
      'village_codes', '{}'::text[], 'channels', '{}'::text[], 'kim_ids', '{}'::text[], 'first_reported_at', now(),
      'last_reported_at', now()))).* FROM made`);
  await database.rows(`
    INSERT INTO claim_key (fingerprint, claim_id, bands, trigrams)
    SELECT decode(md5(n::text), 'hex'), id, ARRAY(SELECT band # (n / ${distinctTexts} * 7919) FROM unnest(bands) AS band), trigrams
      FROM made`);
  await database.rows(`INSERT INTO claim_picture (id, claim_id, hash) SELECT uuidv7(), id, hash FROM made`);
  for (const table of ['claim', 'claim_key', 'claim_picture']) await database.rows(`VACUUM (FREEZE, ANALYZE) ${table}`);
}

function syllableOf(n: number): string {
  return 'bcdfghjklmnprstw'[n % 16]! + 'aiueo'[(n >> 2) % 5]!;
}
