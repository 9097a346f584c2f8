import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '#access';
import { allOf, columnsOf, Database, sql, type Transaction } from '#database';
import { key, keyset, page } from '#http-api';
import type { HistoryPage, HistoryQuery, VersionedCommand } from '#lifecycle';
import type { TemplateName } from '../catalog/declarations.js';
import { TemplateVersion } from './template-version.entity.js';
import type { NewTemplateVersion, VersionPage, VersionQuery } from './version.dto.js';
import { toVersionResponse } from './version.dto.js';
import { templateError } from './version.errors.js';
import { VersionLifecycle } from './version.lifecycle.js';

const newestFirst = keyset({ id: key.uuid() }, 'desc');

/** Versions of templates: drafted by one editor, published by another. */
@Injectable()
export class VersionService {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionLifecycle,
  ) {}

  async list(query: VersionQuery): Promise<VersionPage> {
    const { template, status } = query;
    const condition = allOf(
      template !== undefined && sql`template = ${template}`,
      status !== undefined && sql`status = ${status}`,
      newestFirst.after(query),
    );
    const rows = await this.database.query<TemplateVersion>(
      sql`SELECT ${columnsOf(TemplateVersion)} FROM template_version WHERE ${condition} ${newestFirst.orderAndLimit(query)}`,
    );
    return page(rows, query, newestFirst, toVersionResponse);
  }

  /** @throws 404 `template-version-not-found` */
  async read(id: string): Promise<TemplateVersion> {
    const [row] = await this.database.query<TemplateVersion>(
      sql`SELECT ${columnsOf(TemplateVersion)} FROM template_version WHERE id = ${id}`,
    );
    if (!row) throw templateError('template-version-not-found');
    return row;
  }

  /** @throws 404 `template-version-not-found` */
  async history(id: string, query: HistoryQuery): Promise<HistoryPage> {
    await this.read(id);
    return this.versions.history(this.database, id, query);
  }

  /** @throws 409 `draft-exists` */
  draft(
    tx: Transaction,
    actor: Actor,
    template: TemplateName,
    { content }: NewTemplateVersion,
  ): Promise<TemplateVersion> {
    const now = new Date();
    const ends = { number: null, publishedAt: null };
    const subject = {
      id: uuidv7(),
      template,
      content,
      source: 'STAFF',
      author: actor.subject,
      createdAt: now,
    } as const;
    return this.versions.create(tx, { ...subject, ...ends }, { action: 'draft', actor, now });
  }

  edit(command: VersionedCommand, { content }: NewTemplateVersion): Promise<TemplateVersion> {
    const changes = { content, author: command.actor.subject };
    return this.database.transaction((tx) => this.versions.apply(tx, 'edit', { ...command, changes }));
  }

  /** New messages use it; those that are planned already do not. @throws 422 `content-refused`, 403 `author-may-not-publish` */
  publish(command: VersionedCommand): Promise<TemplateVersion> {
    return this.database.transaction((tx) =>
      this.versions.apply(tx, 'publish', {
        ...command,
        changes: async ({ before: { template }, now }) => {
          const [next] = await tx.query<{ number: number }>(
            sql`SELECT coalesce(max(number), 0) + 1 AS number FROM template_version WHERE template = ${template}`,
          );
          return { number: next!.number, publishedAt: now };
        },
      }),
    );
  }

  discard(command: VersionedCommand, reason: string): Promise<TemplateVersion> {
    return this.database.transaction((tx) => this.versions.apply(tx, 'discard', { ...command, reason }));
  }
}
