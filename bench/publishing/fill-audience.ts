import { areas } from '../../local/seed/areas.js';
import type { BenchDatabase } from '../bench-environment.js';

/** The areas of the regency with one active KIM in each village, which have so many members with accounts together. */
export async function fillAudience(database: BenchDatabase, members: number): Promise<void> {
  await database.rows(
    `INSERT INTO area (code, version, kind, name, parent_code, valid_from, valid_until)
     SELECT code, 1, kind, name, "parentCode", NULL, NULL
       FROM jsonb_to_recordset($1::jsonb) AS given(code text, kind text, name text, "parentCode" text)`,
    [JSON.stringify(areas())],
  );
  await database.rows(
    `INSERT INTO kim (id, version, name, status, village_codes, fields_of_activity)
     SELECT uuidv7(), 1, 'KIM ' || name, 'ACTIVE', ARRAY[code], '{EDUCATION}'
       FROM area WHERE kind IN ('DESA', 'KELURAHAN')`,
  );
  await database.rows(
    `INSERT INTO membership (member_id, version, kim_id, post, account_id, active)
     SELECT uuidv7(), 1, kim.id, CASE WHEN n < kims * 3 THEN (ARRAY['CHAIR', 'SECRETARY', 'TREASURER'])[1 + n / kims] ELSE 'MEMBER' END,
            gen_random_uuid(), true
       FROM generate_series(0, $1::int - 1) AS n
       JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER ()::int AS kims FROM kim) AS kim
         ON place = n % kims`,
    [members],
  );
  for (const table of ['area', 'kim', 'membership']) await database.rows(`VACUUM (FREEZE, ANALYZE) ${table}`);
}
