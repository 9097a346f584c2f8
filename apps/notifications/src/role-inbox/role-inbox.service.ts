import { Injectable } from '@nestjs/common';
import { validate } from 'uuid';
import { Access, type Actor, scopeCondition } from '#access';
import { allOf, anyOf, Database, type Queryable, sql, type Sql } from '#database';
import { Preferences } from '../preferences/preferences.js';
import type { Language } from '../templates/content/language.js';
import { Templates } from '../templates/templates.service.js';
import { type InboxRole, inboxRoles } from './inbox-roles.js';
import { roleInboxError } from './role-inbox.errors.js';
import { roleInboxList, type RoleInboxQuery } from './role-inbox-list.js';
import {
  type RoleInboxMessage,
  type RoleInboxPage,
  type RoleInboxRow,
  type RoleInboxState,
  toRoleInboxMessage,
} from './role-inbox.dto.js';
import type { RoleInboxPermission } from './role-inbox.policy.js';

const mostUnread = 1_000;

/** The messages to the roles of an account: everybody who holds the role at that place reads the same ones. */
@Injectable()
export class RoleInbox {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly templates: Templates,
    private readonly preferences: Preferences,
  ) {}

  /** Newest first, in the language of the reader. @throws 403 `role-missing` for an account without such a role */
  async read(actor: Actor, { unread, ...query }: RoleInboxQuery): Promise<RoleInboxPage> {
    const isUnread = sql`${readAt(actor)} IS NULL`;
    const scope = allOf(
      this.inboxOf(actor, 'role-inbox.read'),
      unread !== undefined && (unread ? isUnread : sql`NOT (${isUnread})`),
    );
    const page = await roleInboxList.read(
      this.database,
      query,
      { columns: columnsFor(actor), scope },
      (row: RoleInboxRow) => row,
    );
    return { ...page, items: await this.shown(actor, page.items) };
  }

  state(actor: Actor): Promise<RoleInboxState> {
    return this.stateOf(actor, this.inboxOf(actor, 'role-inbox.read'));
  }

  /** Records the first time only. @throws 404 `role-message-not-found` for messages to roles that the actor does not hold, too */
  async markRead(actor: Actor, id: string): Promise<RoleInboxMessage> {
    const mine = sql`role_message.id = ${id} AND ${this.inboxOf(actor, 'role-inbox.mark-read')}`;
    await record(this.database, actor, sql`SELECT id FROM role_message WHERE ${mine}`);
    const rows = await this.database.query<RoleInboxRow>(sql`
      SELECT ${columnsFor(actor)} FROM role_message WHERE ${mine}`);
    const [message] = await this.shown(actor, rows);
    if (!message) throw roleInboxError('role-message-not-found');
    return message;
  }

  /** The oldest thousand that are unread; a client with more calls it again. */
  async markAllRead(actor: Actor): Promise<RoleInboxState> {
    const mine = this.inboxOf(actor, 'role-inbox.mark-read');
    const unread = sql`
      SELECT id FROM role_message WHERE ${mine} AND ${readAt(actor)} IS NULL ORDER BY id LIMIT ${mostUnread}`;
    await record(this.database, actor, unread);
    return this.stateOf(actor, mine);
  }

  private async stateOf(actor: Actor, mine: Sql): Promise<RoleInboxState> {
    const [state] = await this.database.query<RoleInboxState>(sql`
      SELECT (SELECT count(*)::int FROM (
                SELECT FROM role_message WHERE ${mine} AND ${readAt(actor)} IS NULL LIMIT ${mostUnread}) AS unread)
               AS unread,
             (SELECT id FROM role_message WHERE ${mine} ORDER BY id DESC LIMIT 1) AS newest`);
    return state!;
  }

  /** The messages to each role that the actor holds, at the places that the grant covers. */
  private inboxOf(actor: Actor, permission: RoleInboxPermission): Sql {
    this.access.scopes(actor, permission);
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

  private async shown(actor: Actor, rows: readonly RoleInboxRow[]): Promise<RoleInboxMessage[]> {
    const language = await this.languageOf(actor);
    if (language === 'id') return rows.map(toRoleInboxMessage);
    await this.templates.load(rows.map(({ template, templateVersion: number }) => ({ template, number })));
    return rows.map((row) => {
      const { template, templateVersion: number, variables } = row;
      const { subject, body: text } = this.templates.render({ template, number }, language, variables);
      return toRoleInboxMessage({ ...row, subject, text });
    });
  }

  private async languageOf({ subject }: Actor): Promise<Language> {
    if (!validate(subject)) return 'id';
    const [own] = await this.preferences.of([[{ kind: 'ACCOUNT', id: subject }]]);
    return own!.language;
  }
}

/** When the actor read the message; null when they did not. */
function readAt({ subject }: Actor): Sql {
  return sql`(
    SELECT read_at FROM role_message_read WHERE account = ${subject} AND message_id = role_message.id)`;
}

function columnsFor(actor: Actor): Sql {
  return sql`
    id, role, place, subject, text, jsonb_build_object('kind', about_kind, 'id', about_id) AS about, template,
    template_version, variables, created_at, ${readAt(actor)} AS read_at`;
}

async function record(source: Queryable, { subject }: Actor, messages: Sql): Promise<void> {
  await source.query(sql`
    INSERT INTO role_message_read (account, message_id, read_at)
    SELECT ${subject}, id, now() FROM (${messages}) AS message
    ON CONFLICT DO NOTHING`);
}
