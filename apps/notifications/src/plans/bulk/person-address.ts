import { join, sql, type Sql } from '#database';
import { isSuppressed, suppressionReasons } from '../../subscribers/suppressions/suppression.rules.js';
import type { BulkPlan } from './bulk-plan.entity.js';

/** What decides about the messages of a plan to one person. */
export interface Mailing extends Pick<BulkPlan, 'class' | 'disaster' | 'channels'> {
  /** By which people allow and deny messages: the topic of the plan, else that of its template. */
  readonly preferenceTopic: string;
}

/** The kind under which a subscriber itself, without its account, owns addresses and preferences. */
export function ownKind(subscriber: Sql): Sql {
  return sql`CASE ${subscriber}.kind WHEN 'MEMBER' THEN 'MEMBER' WHEN 'PUBLIC' THEN 'SUBSCRIBER' END`;
}

/**
 * Language and denied channels of the people who have preferences, those of the account before their own, as `Preferences.of`
 * finds them. Few people have any, so that they are found once for all instead of for each address.
 *
 * @param people a relation with id, account_id and own_kind
 */
export function wishesOf(plan: Mailing, people: Sql): Sql {
  return sql`
    SELECT DISTINCT ON (people.id) people.id, profile.language,
           ARRAY(SELECT wanted.channel FROM unnest(${plan.channels}::text[]) AS wanted (channel) WHERE NOT ${isAllowed(plan)}) AS denied
      FROM ${people} AS people
     CROSS JOIN LATERAL (VALUES ('ACCOUNT', account_id), (own_kind, people.id)) AS owner (kind, id)
      JOIN preference_profile AS profile ON profile.owner_kind = owner.kind AND profile.owner_id = owner.id
     ORDER BY people.id, owner.kind <> 'ACCOUNT'`;
}

/** `allows` of the preferences as SQL: the most specific one decides; without one, and in a disaster, nothing is denied. */
function isAllowed(plan: Mailing): Sql {
  if (plan.disaster) return sql`TRUE`;
  const any = (value: Sql) => sql`IN (${join([value, sql`'ANY'`])})`;
  const ofClass = plan.class === 'CRITICAL' ? sql`= 'CRITICAL'` : any(sql`${plan.class}`);
  return sql`coalesce((
    SELECT allow FROM preference
     WHERE owner_kind = profile.owner_kind AND owner_id = profile.owner_id AND class ${ofClass}
       AND preference.channel ${any(sql`wanted.channel`)} AND topic ${any(sql`${plan.preferenceTopic}`)}
     ORDER BY topic = 'ANY', preference.channel = 'ANY', class = 'ANY' LIMIT 1), TRUE)`;
}

/**
 * For each person who has any, the usable address on the channels of the plan: one that the person has added to the account
 * comes first, a browser only in the order of the channels, as `chooseChannels` has it; without a usable one, the address that
 * comes first, with what is against it. The addresses of all people meet the suppressed ones in one join.
 *
 * @param people a relation with id, account_id, own_kind and the denied channels
 */
export function bestAddresses(plan: Mailing, people: Sql): Sql {
  const holding = suppressionReasons.filter((reason) =>
    isSuppressed(reason, { class: plan.class, disaster: plan.disaster, required: false }),
  );
  const pointsOf = (kind: Sql, id: Sql) => sql`
    SELECT id, owner_kind, channel, fingerprint, state, confirmed_at FROM contact_point
     WHERE owner_kind = ${kind} AND owner_id = ${id} AND state <> 'REMOVED' AND channel = ANY (${plan.channels}::text[])`;
  // OFFSET 0 keeps the planner from reading all suppressions for each person.
  return sql`
    SELECT DISTINCT ON (point.person_id) point.person_id AS id, point.id AS contact_point_id, point.channel, point.fingerprint,
           verdict.reason
      FROM (SELECT people.id AS person_id, people.denied, one.*
              FROM ${people} AS people
             CROSS JOIN LATERAL (${pointsOf(sql`'ACCOUNT'`, sql`people.account_id`)}
                                 UNION ALL ${pointsOf(sql`people.own_kind`, sql`people.id`)}) AS one OFFSET 0) AS point
      LEFT JOIN suppression USING (fingerprint, channel)
     CROSS JOIN LATERAL (SELECT CASE WHEN point.state = 'UNCONFIRMED' THEN 'ADDRESS_UNCONFIRMED'
                                     WHEN suppression.reason = ANY (${holding}::text[]) THEN 'ADDRESS_SUPPRESSED'
                                     WHEN point.channel = ANY (point.denied) THEN 'PREFERENCE_DENIED' END) AS verdict (reason)
     ORDER BY point.person_id, verdict.reason IS NOT NULL, point.state = 'UNCONFIRMED',
              point.owner_kind <> 'ACCOUNT' OR point.channel = 'WEB_PUSH',
              array_position(${plan.channels}::text[], point.channel), point.owner_kind <> 'ACCOUNT',
              point.confirmed_at DESC, point.id`;
}
