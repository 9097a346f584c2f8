/** The statements of the service for one aspiration. */
export const statements = {
  lock: 'SELECT pg_try_advisory_xact_lock($1) AS taken',
  answered: `SELECT body_hash AS "bodyHash", response AS answer FROM idempotent_response
      WHERE account = $1 AND operation = $2 AND key_hash = $3`,
  memberships: `
  SELECT kim_id, post FROM membership JOIN kim ON kim.id = kim_id
   WHERE account_id = $1 AND kim.status NOT IN ('SUSPENDED', 'DISSOLVED', 'REJECTED')`,
  validateIntake: `
  SELECT EXISTS (SELECT FROM category WHERE code = $3 AND NOT retired) AS known,
         (SELECT status = 'ACTIVE' FROM kim WHERE id = $1) AS active,
         (SELECT $2 = ANY(village_codes) FROM kim WHERE id = $1) AS serves,
         EXISTS (SELECT FROM area WHERE code = $2 AND kind IN ('DESA', 'KELURAHAN')
                    AND (valid_until IS NULL OR valid_until >= $5))
           OR NOT EXISTS (SELECT FROM area) AS village,
         EXISTS (SELECT FROM aspiration WHERE tracking_number = $4
                 UNION ALL SELECT FROM supporter WHERE tracking_number = $4
                 UNION ALL SELECT FROM aspiration_draft WHERE tracking_number = $4) AS taken,
         (SELECT json_build_object('version', version, 'questions', questions)
            FROM form_version WHERE category = $3 ORDER BY version DESC LIMIT 1) AS form`,
  limits: `WITH asked AS (
         SELECT * FROM unnest($1::text[], $2::bytea[], $3::int[]) AS a(name, fingerprint, most)
       ), counted AS (
         INSERT INTO intake_fingerprint (fingerprint, submitted_at, id) SELECT fingerprint, $4, $5 FROM asked ON CONFLICT DO NOTHING
       )
       SELECT name, most, since
         FROM asked, LATERAL (
           SELECT submitted_at AS since FROM intake_fingerprint
            WHERE fingerprint = asked.fingerprint AND submitted_at > $6 ORDER BY submitted_at DESC OFFSET most - 1 LIMIT 1
         ) AS oldest
        ORDER BY since DESC`,
  deadline: `SELECT coalesce((SELECT array_agg(year) FROM holiday_year), '{}') AS years,
          coalesce((SELECT array_agg(date::text) FROM holiday WHERE date > $2::date), '{}') AS "daysOff",
              (SELECT json_agg(json_build_object('stage', stage, 'class', nullif(class, ''),
                        'category', nullif(category, ''), 'agencyId', nullif(agency_id, ''),
                        'effectiveFrom', effective_from, 'workingDays', working_days, 'warnBefore', warn_before))
                 FROM time_limit WHERE stage = $1 AND effective_from <= $2::date) AS policies`,
  received: `WITH aspiration AS (
       INSERT INTO aspiration (id, version, status, tracking_number, kind, category, village_code, kim_id, channel, title,
         title_masked, body, body_masked, anonymous, confidential, submitted_by, received_at)
       VALUES ($1, 1, 'RECEIVED', $2, $3, $4, $5, $6, 'KIM', $7, $8, $9, $10, $11, $12, $13, $14)
     ), similarity AS (
       INSERT INTO aspiration_similarity (aspiration_id, village_code, district_code, category, received_at, words,
         fingerprint, trigrams)
       VALUES ($1, $5, $15, $4, $14, $16, $17, $18)
       ON CONFLICT (aspiration_id) DO UPDATE
          SET category = excluded.category, words = excluded.words, fingerprint = excluded.fingerprint,
              trigrams = excluded.trigrams
     )
     INSERT INTO aspiration_history (subject_id, version, action, from_status, to_status, actor, reason, at)
     VALUES ($1, 1, 'receive', NULL, 'RECEIVED', $13, NULL, $14)`,
  remaining: `WITH limited AS (
       INSERT INTO deadline (id, aspiration_id, stage, starts_on, working_days, due_on, due_at, warn_before, next_at)
       VALUES ($1, $2, 'VERIFICATION', $3, $4, $5, $6, $7, $8)
     ), published AS (
       INSERT INTO outbox (id, shard, topic, key, type, headers, payload)
       SELECT id, shard, topic, key, type, headers, payload
         FROM ROWS FROM (
                jsonb_to_recordset($9::jsonb)
                AS (id uuid, shard smallint, topic text, key text, type text, headers jsonb, payload text)
              ) WITH ORDINALITY AS event(id, shard, topic, key, type, headers, payload, place)
        ORDER BY place
     ), intake AS (
       INSERT INTO aspiration_intake (aspiration_id, medium, citizen_account, consent_form, consent_version, form_category,
         form_version, answers, answers_masked, personal_data)
       VALUES ($2, NULL, NULL, 'SPOKEN', '2026-12', $10, 0, '{}', '{}', $11)
     ), reporters_key AS (
       INSERT INTO reporter_key (aspiration_id, wrapped_key, citizen_fingerprint) VALUES ($2, $12, $13)
     ), reporter AS (
       INSERT INTO reporter (aspiration_id, sealed, consented_at) VALUES ($2, $14, $15)
     ), pin AS (
       INSERT INTO tracking_pin (aspiration_id, hash) VALUES ($2, $16)
     )
     INSERT INTO idempotent_response (account, operation, key_hash, body_hash, response) VALUES ($17, $18, $19, $20, $21)`,
  relay: `DELETE FROM outbox WHERE position IN (
       SELECT position FROM outbox ORDER BY position LIMIT 1000 FOR UPDATE SKIP LOCKED
     ) RETURNING id, topic, key, headers, payload`,
} as const;
