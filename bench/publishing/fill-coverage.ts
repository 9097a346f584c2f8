import type { BenchDatabase } from '../bench-environment.js';

/** The newest editions, each for all villages of the regency: a task in each village, of which four fifths have a report. */
export async function fillCoverage(database: BenchDatabase, editions: number): Promise<void> {
  await database.rows(
    `CREATE TEMPORARY TABLE covered AS
     SELECT id, published_at - row_number() OVER (ORDER BY id) * interval '8 hours' AS at
       FROM edition ORDER BY published_at DESC LIMIT $1`,
    [editions],
  );
  await database.rows(
    `UPDATE edition SET village_codes = ARRAY(SELECT code FROM area WHERE kind IN ('DESA', 'KELURAHAN') ORDER BY code)
      WHERE id IN (SELECT id FROM covered)`,
  );
  await database.rows(`
    INSERT INTO village_coverage (task_id, village_code, edition_id, version, status, kim_id, people_reached, disseminated_on)
    SELECT gen_random_uuid(), village, edition_id, 2, status, kim_id,
           CASE WHEN status <> 'ASSIGNED' THEN share END, CASE WHEN status <> 'ASSIGNED' THEN at::date END
      FROM (SELECT covered.id AS edition_id, at, kim.id AS kim_id, kim.village_codes[1] AS village, share,
                   (ARRAY['ASSIGNED', 'VERIFIED', 'DISSEMINATED', 'DISSEMINATED', 'DISSEMINATED'])[1 + share % 5] AS status
              FROM covered
             CROSS JOIN kim
             CROSS JOIN LATERAL (SELECT abs(hashtext(covered.id::text || kim.id)) % 97 AS share) AS shares) AS made
     ORDER BY edition_id, village`);
  await database.rows(`
    INSERT INTO district_coverage (edition_id, district_code, village_codes, targeted_at, assigned, reached, checked,
                                   people_reached, people_checked)
    SELECT edition_id, left(village_code, 8), array_agg(village_code ORDER BY village_code), at,
           count(*) FILTER (WHERE status = 'ASSIGNED'), count(people_reached),
           count(*) FILTER (WHERE status = 'VERIFIED'), coalesce(sum(people_reached), 0),
           coalesce(sum(people_reached) FILTER (WHERE status = 'VERIFIED'), 0)
      FROM village_coverage JOIN covered ON covered.id = edition_id
     GROUP BY edition_id, left(village_code, 8), at`);
  for (const table of ['edition', 'village_coverage', 'district_coverage'])
    await database.rows(`VACUUM (FREEZE, ANALYZE) ${table}`);
}
