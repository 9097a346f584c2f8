import { Injectable } from '@nestjs/common';
import { validate } from 'uuid';
import type { Observable } from 'rxjs';
import { Access, type Actor } from '#access';
import { allOf, Database, type Queryable, sql, type Sql } from '#database';
import type { InboxStateEvent } from '../messages/inbox/state-listeners.js';
import { Preferences } from '../preferences/preferences.js';
import type { Language } from '../templates/content/language.js';
import { Templates } from '../templates/templates.service.js';
import { readAt, toHeldRoles, unreadOf } from './held-roles.js';
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
import { RoleInboxStreams } from './role-inbox-streams.js';

/** The messages to the roles of an account: everybody who holds the role at that place reads the same ones. */
@Injectable()
export class RoleInbox {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly templates: Templates,
    private readonly preferences: Preferences,
    private readonly streams: RoleInboxStreams,
  ) {}

  /** Newest first, in the language of the reader. @throws 403 `role-missing` for an account without such a role */
  async read(actor: Actor, { unread, ...query }: RoleInboxQuery): Promise<RoleInboxPage> {
    const isRead = sql`
      role_message.id IN (SELECT message_id FROM role_message_read WHERE account = ${actor.subject})`;
    const scope = allOf(
      this.inboxOf(actor, 'role-inbox.read'),
      unread !== undefined && (unread ? sql`role_message.id IN (${unreadOf(actor)})` : isRead),
    );
    const page = await roleInboxList.read(
      this.database,
      query,
      { columns: columnsFor(actor), scope },
      (row: RoleInboxRow) => row,
    );
    return { ...page, items: await this.shown(actor, page.items) };
  }

  async state(actor: Actor): Promise<RoleInboxState> {
    this.access.scopes(actor, 'role-inbox.read');
    const [state] = await this.streams.statesOf([actor]);
    return state!;
  }

  /** The state now and after each change, for these seconds, by the grants that the actor has now. */
  events(actor: Actor, seconds: number): Observable<InboxStateEvent> {
    this.access.scopes(actor, 'role-inbox.read');
    return this.streams.of(actor, seconds);
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

  /** Of all that count as unread. */
  async markAllRead(actor: Actor): Promise<RoleInboxState> {
    this.access.scopes(actor, 'role-inbox.mark-read');
    await record(this.database, actor, unreadOf(actor));
    const [state] = await this.streams.statesOf([actor]);
    return state!;
  }

  private inboxOf(actor: Actor, permission: RoleInboxPermission): Sql {
    this.access.scopes(actor, permission);
    return toHeldRoles(actor);
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

function columnsFor(actor: Actor): Sql {
  return sql`
    id, role, place, subject, text, jsonb_build_object('kind', about_kind, 'id', about_id) AS about, template,
    template_version, variables, created_at, ${readAt(actor, sql`role_message.id`)} AS read_at`;
}

async function record(source: Queryable, { subject }: Actor, messages: Sql): Promise<void> {
  await source.query(sql`
    INSERT INTO role_message_read (account, message_id, read_at)
    SELECT ${subject}, id, now() FROM (${messages}) AS message
    ON CONFLICT DO NOTHING`);
}
