import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { allOf, anyOf, columnsOf, Database, sql } from '#database';
import { key, keyset, page, type Page } from '#http-api';
import type { HistoryQuery } from '#lifecycle';
import { EditionHistoryEntry, type EditionHistoryPage, type EditionQuery } from './edition.dto.js';
import { Edition } from './edition.entity.js';
import { editionError } from './edition.errors.js';
import { EditionLifecycle } from './edition.lifecycle.js';
import type { EditionPermission } from './edition.policy.js';

const readDrafts: EditionPermission = 'edition.read-drafts';
const newestFirst = keyset({ id: key.uuid() }, 'desc');
const targeted = { everyArea: sql`unnest(village_codes)` };

/** Editions as their readers may see them: published ones are public, editors see all of their areas. */
@Injectable()
export class EditionQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly editions: EditionLifecycle,
  ) {}

  /** Newest first. Asking for a status that is not public requires the right to read drafts. */
  async list(actor: Actor | undefined, query: EditionQuery): Promise<Page<Edition>> {
    const { status } = query;
    const asksForDrafts = status !== undefined && status !== 'PUBLISHED';
    const drafts = asksForDrafts
      ? this.access.scopeCondition(actor, readDrafts, targeted)
      : this.access.scopeConditionOrNone(actor, readDrafts, targeted);
    const condition = allOf(
      status && sql`status = ${status}`,
      anyOf(sql`status = 'PUBLISHED'`, drafts),
      newestFirst.after(query),
    );
    const rows = await this.database.query<Edition>(
      sql`SELECT ${columnsOf(Edition)} FROM edition WHERE ${condition} ${newestFirst.orderAndLimit(query)}`,
    );
    return page(rows, query, newestFirst);
  }

  /** @throws 404 `edition-not-found`, also for an edition that the actor may not see */
  async read(actor: Actor | undefined, id: string): Promise<Edition> {
    const edition = await this.find(id);
    if (edition.status !== 'PUBLISHED' && !this.access.allows(actor, readDrafts, { area: edition.villageCodes }))
      throw editionError('edition-not-found');
    return edition;
  }

  /** @throws 404 `edition-not-found` unless the edition is published */
  async readPublished(id: string): Promise<Edition> {
    const edition = await this.find(id);
    if (edition.status !== 'PUBLISHED') throw editionError('edition-not-found');
    return edition;
  }

  /** Oldest first. @throws 404 `edition-not-found` */
  async history(actor: Actor, id: string, query: HistoryQuery): Promise<EditionHistoryPage> {
    const permission: EditionPermission = 'edition.read-history';
    this.access.check(actor, permission, { area: (await this.find(id)).villageCodes });
    return this.editions.history(this.database, id, query, { entry: EditionHistoryEntry });
  }

  private async find(id: string): Promise<Edition> {
    const [edition] = await this.database.query<Edition>(
      sql`SELECT ${columnsOf(Edition)} FROM edition WHERE id = ${id}`,
    );
    if (!edition) throw editionError('edition-not-found');
    return edition;
  }
}
