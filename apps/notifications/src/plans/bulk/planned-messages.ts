import { sql, type Sql } from '#database';
import { selectsSubscribers } from './audience.js';
import { matchesAudience } from './audience-condition.js';
import type { BulkPlan } from './bulk-plan.entity.js';
import { bestAddresses, type Mailing, ownKind, wishesOf } from './person-address.js';

export interface AudiencePlan extends Mailing, Pick<BulkPlan, 'areas' | 'audience'> {
  /** Of the news that subscribers want; null for any. */
  readonly topic: BulkPlan['topic'];
}

/** The part of the audience that one statement handles: by the order of subscribers, after one of them. */
export interface AudienceChunk {
  readonly after: string | null;
  readonly size: number;
}

/**
 * CTEs of a statement, of which others read `chunk`, the matched subscribers, and `planned`, their messages with the channel
 * of each, or the reason why nothing is sent. A person gets one message: on the first channel of the plan with a usable
 * address, one that the person has added before those of the registry; one in the inbox of the account comes in addition. The
 * dry run counts the same rows that the planner inserts.
 */
export function plannedMessages(plan: AudiencePlan, chunk?: AudienceChunk): Sql {
  const subscriber = sql`subscriber`;
  const hasInbox = plan.channels.includes('IN_APP');
  return sql`
    chunk AS MATERIALIZED (
      SELECT id, kind, account_id, area_code, language, ${cadenceOf(plan, subscriber)} AS cadence, ${ownKind(subscriber)} AS own_kind
        FROM subscriber
       WHERE ${matchesAudience(plan, subscriber)} ${chunk?.after ? sql`AND id > ${chunk.after}` : sql``}
       ${chunk ? sql`ORDER BY id LIMIT ${chunk.size}` : sql``}
    ), wishes AS MATERIALIZED (${wishesOf(plan, sql`chunk`)}
    ), person AS MATERIALIZED (
      SELECT chunk.id, kind, account_id, own_kind, area_code, cadence, coalesce(wishes.language, chunk.language) AS language,
             coalesce(wishes.denied, '{}') AS denied
        FROM chunk LEFT JOIN wishes USING (id)
    ), address AS MATERIALIZED (${bestAddresses(plan, sql`person`)}
    ), chosen AS (
      SELECT person.*, address.contact_point_id, address.channel, address.reason,
             address.id IS NOT NULL AND address.reason IS NULL AS sendable,
             ${hasInbox} AND account_id IS NOT NULL AND NOT 'IN_APP' = ANY (denied) AS in_app
        FROM person LEFT JOIN address USING (id)
       WHERE NOT ${hasEarlierMembership(plan, sql`person`)}
         AND NOT (address.id IS NOT NULL AND ${sharesAddress(plan)})
    ), planned AS (
      SELECT chosen.id AS subscriber_id, chosen.kind, chosen.account_id, chosen.area_code, chosen.language, chosen.cadence,
             message.channel, message.contact_point_id, message.reason,
             message.channel <> 'IN_APP' OR NOT sendable AS first_of_person
        FROM chosen CROSS JOIN LATERAL (VALUES
               (chosen.channel, chosen.contact_point_id, NULL, sendable),
               ('IN_APP', NULL, NULL, in_app),
               (coalesce(chosen.channel, ${plan.channels[0]}), NULL,
                coalesce(chosen.reason, CASE WHEN ${hasInbox} AND account_id IS NOT NULL THEN 'PREFERENCE_DENIED' END, 'NO_CONTACT'),
                NOT sendable AND NOT in_app)
             ) AS message (channel, contact_point_id, reason, applies)
       WHERE message.applies
    )`;
}

// OFFSET 0 keeps the planner of PostgreSQL from joining all subscribers with each other: one look into an index for each.

/** The most frequent one of the subscriptions by which the audience matches; who is matched otherwise gets news at once. */
function cadenceOf(plan: AudiencePlan, subscriber: Sql): Sql {
  if (plan.class !== 'BULK' || plan.disaster || !selectsSubscribers(plan.audience)) return sql`'IMMEDIATE'`;
  return sql`CASE WHEN ${matchesAudience(plan, subscriber, ['IMMEDIATE'])} THEN 'IMMEDIATE'
                  WHEN ${matchesAudience(plan, subscriber, ['IMMEDIATE', 'DAILY'])} THEN 'DAILY' ELSE 'WEEKLY' END`;
}

/** The audience has the account of this subscriber by another subscriber, who comes first. */
function hasEarlierMembership(plan: AudiencePlan, person: Sql): Sql {
  return sql`EXISTS (SELECT FROM subscriber AS earlier WHERE earlier.account_id = ${person}.account_id AND earlier.id < ${person}.id
                        AND ${matchesAudience(plan, sql`earlier`)} OFFSET 0)`;
}

/** Another person of the audience, who comes first, is served at the same address: two memberships of one person. */
function sharesAddress(plan: AudiencePlan): Sql {
  const other = sql`other`;
  const wishes = wishesOf(plan, sql`(SELECT other.id, other.account_id, other.own_kind)`);
  const rival = sql`(SELECT other.id, other.account_id, other.own_kind, coalesce(wishes.denied, '{}') AS denied)`;
  return sql`EXISTS (
    SELECT FROM contact_point AS theirs
     CROSS JOIN LATERAL (
             SELECT *, ${ownKind(sql`subscriber`)} AS own_kind FROM subscriber
              WHERE theirs.owner_kind = 'ACCOUNT' AND account_id = theirs.owner_id
              UNION ALL
             SELECT *, ${ownKind(sql`subscriber`)} FROM subscriber
              WHERE theirs.owner_kind <> 'ACCOUNT' AND id = theirs.owner_id) AS other
      LEFT JOIN LATERAL (${wishes}) AS wishes ON TRUE
     CROSS JOIN LATERAL (${bestAddresses(plan, rival)}) AS best
     WHERE theirs.fingerprint = address.fingerprint AND theirs.channel = address.channel AND theirs.state <> 'REMOVED'
       AND theirs.id <> address.contact_point_id AND other.id < person.id AND ${matchesAudience(plan, other)} AND NOT ${hasEarlierMembership(plan, other)}
       AND best.fingerprint = address.fingerprint AND best.channel = address.channel
       AND (best.reason IS NULL OR address.reason IS NOT NULL) OFFSET 0)`;
}
