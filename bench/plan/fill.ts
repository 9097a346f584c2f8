import type { BenchDatabase } from '../bench-environment.js';

const villages = 400;

/**
 * Members of KIM in 400 villages, each with an address for mail and a number for short messages; some have added a number to
 * their account, and some have preferences. Nothing is sent in the bench, so that the sealed addresses need no content.
 */
export async function fillAudience(database: BenchDatabase, subscribers: number): Promise<void> {
  await database.rows(
    `INSERT INTO subscriber_kim (id, version, name, status, village_codes)
     SELECT md5('kim' || number)::uuid, 1, 'KIM ' || number, 'ACTIVE', ARRAY['32.01.' || lpad((number / 10 + 1)::text, 2, '0') || '.' || 2001 + number % 10]
       FROM generate_series(0, $1::int - 1) AS number`,
    [villages],
  );
  await database.rows(
    `INSERT INTO subscriber (id, kind, version, kim_id, post, area_code, account_id, language, active, refresh_tries, created_at)
     SELECT md5('subscriber' || number)::uuid, 'MEMBER', 1, md5('kim' || number % $2)::uuid,
            CASE WHEN number % 10 = 0 THEN 'CHAIR' ELSE 'MEMBER' END,
            '32.01.' || lpad((number % $2 / 10 + 1)::text, 2, '0') || '.' || 2001 + number % $2 % 10,
            CASE WHEN number % 3 = 0 THEN md5('account' || number)::uuid END, 'id', TRUE, 0, now()
       FROM generate_series(1, $1::int) AS number`,
    [subscribers, villages],
  );
  await database.rows(
    `INSERT INTO contact_point (id, owner_kind, owner_id, channel, wrapped_key, sealed_address, fingerprint, state,
                                created_at, confirmed_at)
     SELECT md5(channel || number)::uuid, 'MEMBER', md5('subscriber' || number)::uuid, channel, '\\x00', '\\x00',
            decode(md5(channel || 'address' || number), 'hex'), 'CONFIRMED', now(), now()
       FROM generate_series(1, $1::int) AS number, unnest(ARRAY['EMAIL', 'SMS']) AS channel`,
    [subscribers],
  );
  await database.rows(
    `INSERT INTO contact_point (id, owner_kind, owner_id, channel, wrapped_key, sealed_address, fingerprint, state,
                                created_at, confirmed_at)
     SELECT md5('own' || number)::uuid, 'ACCOUNT', md5('account' || number)::uuid, 'SMS', '\\x00', '\\x00',
            decode(md5('own address' || number), 'hex'), 'CONFIRMED', now(), now()
       FROM generate_series(3, $1::int, 9) AS number`,
    [subscribers],
  );
  await database.rows(
    `INSERT INTO suppression (fingerprint, channel, reason, since)
     SELECT decode(md5('EMAILaddress' || number), 'hex'), 'EMAIL', 'HARD_BOUNCE', now()
       FROM generate_series(1, $1::int, 50) AS number`,
    [subscribers],
  );
  await database.rows(
    `INSERT INTO preference_profile (owner_kind, owner_id, version, seasonal, zone, language, cadence, updated_at)
     SELECT 'MEMBER', md5('subscriber' || number)::uuid, 1, TRUE, 'Asia/Jakarta', 'su', 'IMMEDIATE', now()
       FROM generate_series(1, $1::int, 20) AS number`,
    [subscribers],
  );
  await database.rows(
    `INSERT INTO preference (owner_kind, owner_id, class, channel, topic, allow)
     SELECT 'MEMBER', md5('subscriber' || number)::uuid, 'BULK', 'ANY', 'ANY', FALSE
       FROM generate_series(1, $1::int, 100) AS number`,
    [subscribers],
  );
  await database.rows('VACUUM ANALYZE');
}
