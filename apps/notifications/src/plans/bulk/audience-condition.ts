import { allOf, anyOf, sql, type Sql } from '#database';
import { type Cadence, cadences } from '../../subscribers/subscriptions/cadence.js';
import type { Audience, Wishes } from './audience.js';

/** The condition of the subscribers whom an expression matches, within the areas and the topic of the plan. */
export interface AudienceScope {
  readonly audience: Audience;
  readonly areas: readonly string[];
  readonly topic: string | null;
}

/**
 * @param s the name under which the statement has `subscriber`
 * @param wanted the cadences of subscriptions that count
 */
export function matchesAudience(
  { audience, areas, topic }: AudienceScope,
  s: Sql,
  wanted: readonly Cadence[] = cadences,
): Sql {
  return allOf(sql`${s}.active`, matches(audience, { areas, topic, wanted }, s));
}

interface Bounds {
  readonly areas: readonly string[];
  readonly topic: string | null;
  readonly wanted: readonly Cadence[];
}

function matches(audience: Audience, bounds: Bounds, s: Sql): Sql {
  const { areas, topic } = bounds;
  const partOf = (part: Audience) => matches(part, bounds, s);
  if ('any' in audience) return anyOf(...audience.any.map(partOf));
  if ('all' in audience) return allOf(...audience.all.map(partOf));
  if ('areas' in audience) return livesWithin(s, audience.areas, areas);
  if ('subscribers' in audience) {
    const { topics = topic === null ? undefined : [topic] } = audience.subscribers;
    return subscribes(s, bounds, { ...audience.subscribers, topics });
  }
  const member = sql`${s}.kind = 'MEMBER'`;
  const own =
    'posts' in audience
      ? sql`${s}.post = ANY (${audience.posts}::text[])`
      : sql`${s}.kim_id = ANY (${audience.kims}::uuid[])`;
  return allOf(member, own, livesWithin(s, areas));
}

/** An area of the subscriber lies in one area of each list: of a member, a village of the KIM. */
function livesWithin(s: Sql, ...lists: readonly (readonly string[])[]): Sql {
  const within = (code: Sql) => allOf(...lists.map((areas) => isWithin(code, areas)));
  return sql`CASE WHEN ${s}.kim_id IS NULL THEN coalesce(${within(sql`${s}.area_code`)}, FALSE)
    ELSE EXISTS (SELECT FROM subscriber_kim AS kim, unnest(kim.village_codes) AS village (code)
                  WHERE kim.id = ${s}.kim_id AND ${within(sql`village.code`)}) END`;
}

/** Wants news of a topic in one of the areas, in an area around or inside it. */
function subscribes(
  s: Sql,
  { areas, wanted }: Bounds,
  { topics, kinds, languages }: Omit<Wishes, 'topics'> & { readonly topics: readonly string[] | undefined },
): Sql {
  return sql`EXISTS (SELECT FROM subscription AS wish WHERE ${allOf(
    sql`wish.subscriber_id = ${s}.id`,
    sql`wish.cadence = ANY (${wanted}::text[])`,
    topics && sql`wish.topic = ANY (${[...topics, 'ANY']}::text[])`,
    kinds && sql`wish.kind = ANY (${[...kinds, 'ANY']}::text[])`,
    languages && sql`wish.language = ANY (${languages}::text[])`,
    anyOf(isWithin(sql`wish.area_prefix`, areas), containsOneOf(sql`wish.area_prefix`, areas)),
  )})`;
}

/** Codes are prefixes of the codes inside them, with a dot: one search through all of the areas. */
function isWithin(code: Sql, areas: readonly string[]): Sql {
  return sql`(${code} || '.') LIKE ANY (${areas.map((area) => `${area}.%`)}::text[])`;
}

function containsOneOf(prefix: Sql, areas: readonly string[]): Sql {
  return sql`EXISTS (SELECT FROM unnest(${areas}::text[]) AS area (code) WHERE starts_with(area.code || '.', ${prefix} || '.'))`;
}
