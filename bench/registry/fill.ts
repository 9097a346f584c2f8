import { areas } from '../../local/seed/areas.js';
import type { BenchDatabase } from '../bench-environment.js';

const firstWords = ['Mekar', 'Sinar', 'Bina', 'Karya', 'Warta', 'Suara', 'Cahaya', 'Mitra', 'Gema', 'Lestari'];
const secondWords = ['Jaya', 'Mandiri', 'Bersama', 'Sejahtera', 'Makmur', 'Rahayu', 'Abadi', 'Utama', 'Sari', 'Baru'];

/** The areas of the regency. */
export async function fillAreas(database: BenchDatabase): Promise<void> {
  await database.rows(
    `INSERT INTO area (code, kind, name, parent_code, search_name, version, valid_from, aliases, search_aliases)
     SELECT code, kind, name, "parentCode", lower(replace(name, ' ', '')), 1, '2000-01-01', '{}', '{}'
       FROM jsonb_to_recordset($1::jsonb) AS given(code text, kind text, name text, "parentCode" text)`,
    [JSON.stringify(areas())],
  );
}

/** Active KIM named after their village, each with one village. */
export async function fillKims(database: BenchDatabase, count: number): Promise<void> {
  await database.rows(
    `WITH village AS (
       SELECT code, name, row_number() OVER (ORDER BY code) - 1 AS place, count(*) OVER () AS villages
         FROM area WHERE kind IN ('DESA', 'KELURAHAN')),
     made AS (
       INSERT INTO kim (id, version, name, status, profile, created_at, updated_at)
       SELECT uuidv7(), 4, concat_ws(' ', 'KIM', ($2::text[])[1 + n % 10], ($3::text[])[1 + n / 10 % 10], village.name, n),
              'ACTIVE', '{"description": null, "fieldsOfActivity": ["EDUCATION"], "secretariat": null,
                "channels": {"kimDomain": null, "website": null, "socialAccounts": []}}', now(), now()
         FROM generate_series(0, $1 - 1) AS n JOIN village ON place = n % villages
       RETURNING id, name)
     INSERT INTO kim_village (kim_id, village_code)
     SELECT id, code FROM made JOIN village ON place = substring(made.name FROM '[0-9]+$')::int % villages`,
    [count, firstWords, secondWords],
  );
}

/** Members of each KIM, without names: the public list shows none. */
export async function fillMembers(database: BenchDatabase, each: number, kimIds: string | null): Promise<void> {
  await database.rows(
    `INSERT INTO member (id, kim_id, version, status, post, under_guardian, joined_on, created_at)
     SELECT uuidv7(), kim.id, 1, 'ACTIVE', 'MEMBER', false, '2026-02-03', now()
       FROM kim CROSS JOIN generate_series(1, $1)
      WHERE $2::uuid IS NULL OR kim.id = $2`,
    [each, kimIds],
  );
}
