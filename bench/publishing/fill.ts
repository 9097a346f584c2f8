import type { BenchDatabase } from '../bench-environment.js';

/** Published documents with a text of some 3,000 characters each, as the steps of editions leave them. */
export async function fillItems(database: BenchDatabase, items: number): Promise<void> {
  await database.rows(
    `CREATE TEMPORARY TABLE sample AS
     SELECT n, gen_random_uuid() AS document_id, gen_random_uuid() AS edition_id, md5(n::text) || md5((-n)::text) AS hash,
            (ARRAY['health', 'education', 'disaster', 'economy'])[1 + n % 4] AS topic,
            format('32.01.%s.%s', lpad((1 + n % 40)::text, 2, '0'), 2000 + n % 11) AS village,
            'Kabar desa nomor ' || n AS title, repeat('Warga diundang ke balai desa pada hari Rabu. ', 66) AS body,
            now() - ($1 - n) * interval '1 minute' AS at
       FROM generate_series(1, $1::int) AS n`,
    [items],
  );
  await database.rows(`INSERT INTO document SELECT (jsonb_populate_record(NULL::document, jsonb_build_object(
      'id', document_id, 'version', 1, 'status', 'OPEN', 'kind', 'NEWS', 'created_by', 'bench', 'created_at', at,
      'updated_at', at))).* FROM sample`);
  await database.rows(`INSERT INTO edition SELECT (jsonb_populate_record(NULL::edition, jsonb_build_object(
      'id', edition_id, 'document_id', document_id, 'version', 4, 'status', 'PUBLISHED', 'number', 1, 'language', 'id',
      'kind', 'NEWS', 'topic', topic, 'information_class', 'PERIODIC', 'title', title, 'summary', title, 'body', body,
      'body_html', '<p>' || body || '</p>', 'media', '[]'::jsonb, 'village_codes', ARRAY[village], 'disseminate_by', at::date,
      'content_hash', hash, 'approved_hash', hash, 'created_by', 'bench', 'changed_by', 'bench', 'authors', ARRAY['bench'],
      'approved_by', 'other', 'created_at', at, 'updated_at', at, 'published_at', at))).* FROM sample`);
  await database.rows(`INSERT INTO published_item SELECT document_id, 'id', edition_id, 'LIVE', 'NEWS', topic,
      ARRAY['32.01', left(village, 8), village], NULL, at, at, n, lower(title), to_tsvector('indonesian', title || ' ' || body)
      FROM sample`);
  await database.rows(`INSERT INTO publication_change SELECT n, at::date, at, 'PUBLISHED', document_id, 'id', edition_id, hash, hash
      FROM sample`);
  await database.rows(`UPDATE publication_head SET seq = $1, at = now()`, [items]);
  for (const table of ['document', 'edition', 'published_item', 'publication_change'])
    await database.rows(`VACUUM (FREEZE, ANALYZE) ${table}`);
}
