import { trigramBitmap } from '#text';
import { agencies } from '../../local/seed/agencies.js';
import { seedAgencies, seedCategories, seedHolidays } from '../../local/seed/seed-reference-data.js';
import { PlatformApi } from '../../local/seed/platform-api.js';
import { log } from '../log.js';
import type { BenchDatabase } from '../bench-environment.js';
import { categoryCodes, kimOf, kimVillages, memberOf, sentencesOf } from './sample-texts.js';

const chunk = 100_000;
/** The stored aspirations were received within so many days: more than 2,000 a day, about fifty times those of a regency. */
const days = 365;

/** The reference data that the intake requires. */
export async function enterReferenceData(database: BenchDatabase, url: string, adminToken: string): Promise<void> {
  const api = new PlatformApi(url, adminToken);
  await seedAgencies(api);
  await seedCategories(api);
  await seedHolidays(api);
  await database.rows(
    `INSERT INTO kim (id, name, status, village_codes, sequence)
     SELECT id::uuid, 'KIM ' || village, 'ACTIVE', ARRAY[village], 1 FROM unnest($1::text[], $2::text[]) AS kim(id, village)`,
    [kimVillages.map((_, place) => kimOf(place)), kimVillages],
  );
  await database.rows(
    `INSERT INTO membership (member_id, version, kim_id, post, account_id, active)
     SELECT account::uuid, 1, kim::uuid, 'MEMBER', account::uuid, true FROM unnest($1::text[], $2::text[]) AS made(kim, account)`,
    [kimVillages.map((_, place) => kimOf(place)), kimVillages.map((_, place) => memberOf(place))],
  );
}

/**
 * Aspirations with all their rows, oldest first, received evenly over a year: the newest 14 % are open (6 % to be verified,
 * 2 % to be assigned, 6 % with an agency), the others closed. No deadline is due.
 */
export async function fillAspirations(database: BenchDatabase, count: number): Promise<void> {
  const sentences = sentencesOf(20_000);
  // Skips the checks of foreign keys, which would take longer than the inserts.
  await database.rows(`SET session_replication_role = replica`);
  await database.rows(`SET synchronous_commit = off`);
  await database.rows(
    `CREATE TEMP TABLE sentence AS
     SELECT n, words, trigrams::bit(1024) FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS s(words, trigrams, n)`,
    [sentences, sentences.map(trigramBitmap)],
  );
  await database.rows(`CREATE UNIQUE INDEX ON sentence (n)`);
  const given = [kimVillages.map((_, place) => kimOf(place)), kimVillages, categoryCodes, agencies.map(({ id }) => id)];
  for (let from = 0; from < count; from += chunk) {
    const until = Math.min(count, from + chunk);
    await database.rows(`DROP TABLE IF EXISTS made`);
    await database.rows(made, [from, until, count, days, ...given]);
    for (const statement of rowsOfMade) await database.rows(statement);
    if (count > chunk) log(`${until} of ${count} aspirations are stored`);
  }
  await database.rows(`DROP TABLE made, sentence`);
  await database.rows(`RESET session_replication_role`);
  await database.rows(`RESET synchronous_commit`);
  await vacuum(database);
}

/** Removes dead rows, updates the statistics and writes everything to disk. */
export async function vacuum(database: BenchDatabase): Promise<void> {
  await database.rows(`VACUUM (FREEZE, ANALYZE)`);
  await database.rows('CHECKPOINT');
}

const made = `
  CREATE TEMP TABLE made AS
  SELECT uuidv7(at - now()) AS id, n, at, kim_id, village, category, title, title || ' ' || body AS words, body, trigrams,
         status, CASE WHEN status IN ('ASSIGNED', 'CLOSED') THEN agency END AS agency,
         'SB-' || substring(hex, 1, 4) || '-' || substring(hex, 5, 4) || '-0' AS number
    FROM (
      SELECT n, now() - make_interval(secs => $4::int * 86400.0 * ($3::int - n) / $3::int) AS at,
             ($5::uuid[])[1 + place] AS kim_id, ($6::text[])[1 + place] AS village,
             ($7::text[])[1 + n % cardinality($7::text[])] AS category,
             ($8::text[])[1 + n % cardinality($8::text[])] AS agency, lpad(to_hex(n), 8, '0') AS hex,
             CASE WHEN n <= $3::int * 0.86 THEN 'CLOSED' WHEN share < 6 THEN 'RECEIVED' WHEN share < 8 THEN 'VERIFIED'
                  ELSE 'ASSIGNED' END AS status
        FROM (SELECT n, abs(hashint4(n + 7)) % cardinality($5::text[]) AS place, abs(hashint4(n)) % 14 AS share
                FROM generate_series($1::int + 1, $2::int) AS n) AS one
    ) AS received
    JOIN LATERAL (SELECT left(words, 60) AS title, trigrams AS in_title FROM sentence WHERE sentence.n = 1 + abs(hashint4(received.n + 11)) % 20000) AS t ON true
    JOIN LATERAL (
      SELECT string_agg(words, ' ') AS body, bit_or(trigrams) | in_title AS trigrams FROM sentence
       WHERE sentence.n = ANY (ARRAY[1 + received.n % 19997, 1 + abs(hashint4(received.n)) % 20000,
                                     1 + abs(hashint4(received.n + 1)) % 20000, 1 + abs(hashint4(received.n + 2)) % 20000])
    ) AS b ON true`;

const rowsOfMade = [
  `INSERT INTO aspiration (id, version, status, tracking_number, kind, category, village_code, kim_id, title,
                           title_masked, body, body_masked, anonymous, confidential, agency_id, answer, answer_masked, outcome, submitted_by, received_at, verified_at,
                           assigned_at, responded_at, closed_at, reporter_notified_at, priority_from, search_words)
   SELECT id, CASE status WHEN 'RECEIVED' THEN 1 WHEN 'VERIFIED' THEN 2 WHEN 'ASSIGNED' THEN 3 ELSE 5 END, status, number,
          'COMPLAINT', category, village, kim_id, title, title, body, body, n % 10 = 0,
          n % 20 = 0, agency, CASE status WHEN 'CLOSED' THEN 'Sudah diperbaiki.' END,
          CASE status WHEN 'CLOSED' THEN 'Sudah diperbaiki.' END, CASE status WHEN 'CLOSED' THEN 'SATISFIED' END, 'bench',
          at, CASE WHEN status <> 'RECEIVED' THEN at END, CASE WHEN agency IS NOT NULL THEN at END,
          CASE status WHEN 'CLOSED' THEN at END, CASE status WHEN 'CLOSED' THEN at END,
          CASE status WHEN 'CLOSED' THEN at END,
          -- As the triggers do, which replicas do not run.
          at,
          to_tsvector('pg_catalog.indonesian', words || CASE status WHEN 'CLOSED' THEN ' Sudah diperbaiki.' ELSE '' END)
     FROM made ORDER BY n`,
  `INSERT INTO aspiration_history (subject_id, version, action, from_status, to_status, actor, at)
   SELECT id, step.version, action, from_status, to_status, 'bench', at
     FROM made, (VALUES (1, 'receive', NULL, 'RECEIVED'), (2, 'verify', 'RECEIVED', 'VERIFIED'),
                        (3, 'assign', 'VERIFIED', 'ASSIGNED'), (4, 'respond', 'ASSIGNED', 'RESPONDED'),
                        (5, 'close', 'RESPONDED', 'CLOSED')) AS step(version, action, from_status, to_status)
    WHERE step.version <= CASE status WHEN 'RECEIVED' THEN 1 WHEN 'VERIFIED' THEN 2 WHEN 'ASSIGNED' THEN 3 ELSE 5 END
    ORDER BY n, step.version`,
  `INSERT INTO deadline (id, aspiration_id, stage, starts_on, working_days, due_on, due_at, warn_before, next_at,
                         stopped_at)
   SELECT uuidv7(), id, stage, at::date, days, day, day::timestamptz, 1,
          CASE WHEN open THEN now() + interval '30 days' END, CASE WHEN NOT open THEN at END
     FROM made,
          LATERAL (VALUES ('VERIFICATION', 3, status IN ('RECEIVED', 'VERIFIED')),
                          ('RESPONSE', 5, status = 'ASSIGNED')) AS limits(stage, days, open),
          LATERAL (SELECT CASE WHEN open THEN (now() + interval '30 days')::date ELSE at::date + days END AS day) AS due
    WHERE stage = 'VERIFICATION' OR agency IS NOT NULL
    ORDER BY n`,
  `INSERT INTO aspiration_similarity (aspiration_id, village_code, district_code, category, received_at, words, fingerprint,
                                    trigrams)
   SELECT id, village, substring(village FROM '^(.*)[.]'), category, at, left(words, 500),
          substring(sha256(convert_to(words, 'UTF8')) FROM 1 FOR 16), trigrams
     FROM made ORDER BY n`,
  `INSERT INTO aspiration_intake (aspiration_id, consent_form, consent_version, form_category, form_version, answers,
                                  answers_masked, personal_data)
   SELECT id, 'SPOKEN', '2026-12', category, 0, '{}', '{}', '{}' FROM made ORDER BY n`,
  `INSERT INTO reporter (aspiration_id, sealed, unread_contacts, consented_at)
   SELECT id, sha512(uuid_send(id)) || sha512(convert_to(number, 'UTF8')), '{}', at FROM made ORDER BY n`,
  `INSERT INTO reporter_key (aspiration_id, wrapped_key, citizen_fingerprint)
   SELECT id, substring(sha512(uuid_send(id)) FROM 1 FOR 60), substring(sha256(uuid_send(id)) FROM 1 FOR 16)
     FROM made ORDER BY n`,
  `INSERT INTO tracking_pin (aspiration_id, hash)
   SELECT id, sha256(uuid_send(id)) FROM made ORDER BY n`,
  // The job of the statistics would derive them beside the measurement.
  `INSERT INTO aspiration_timing (aspiration_id, version, agency_id, kind, category, district, year, counted, status)
   SELECT id, CASE status WHEN 'RECEIVED' THEN 1 WHEN 'VERIFIED' THEN 2 WHEN 'ASSIGNED' THEN 3 ELSE 5 END, agency, 'COMPLAINT',
          category, substring(village FROM '^(.*)[.]'), extract(year FROM at AT TIME ZONE 'Asia/Jakarta'), true, status
     FROM made ORDER BY n
   ON CONFLICT DO NOTHING`,
];
