import { type Actor, scopeCondition } from '#access';
import { anyOf, sql, type Sql } from '#database';
import { type InboxRole, inboxRoles } from './inbox-roles.js';

const newsLimit = 1_000;

/** The condition of messages to a role that the actor holds, at a place that the grant covers. */
export function toHeldRoles(actor: Actor): Sql {
  const place = sql`role_message.place`;
  return anyOf(
    ...actor.grants
      .filter(({ role }) => inboxRoles.includes(role as InboxRole))
      .map(
        ({ role, scope }) =>
          sql`(role_message.role = ${role} AND ${scopeCondition([scope], { area: place, agency: place })})`,
      ),
  );
}

/** The newest messages to the roles of an actor: what is older is no news, so that no read looks through all of them. */
export function newestOf(actor: Actor, limit = newsLimit): Sql {
  return sql`SELECT id FROM role_message WHERE ${toHeldRoles(actor)} ORDER BY id DESC LIMIT ${limit}`;
}

/** When the actor read a message, given its id; null when they did not. Read by the index, whatever the statistics are. */
export function readAt({ subject }: Actor, id: Sql): Sql {
  return sql`(
    SELECT reading.read_at FROM role_message_read AS reading
     WHERE reading.account = ${subject} AND reading.message_id = ${id})`;
}

/** The messages that the actor has not read, of the newest ones. */
export function unreadOf(actor: Actor): Sql {
  return sql`
    SELECT news.id FROM (${newestOf(actor)}) AS news WHERE ${readAt(actor, sql`news.id`)} IS NULL`;
}
