import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { allOf, anyOf, columnsOf, Database, sql } from '#database';
import type { HistoryQuery } from '#lifecycle';
import { documentError } from './document.errors.js';
import { EditionHistoryEntry, type EditionHistoryPage, type EditionPage } from './edition.dto.js';
import { editionList, type EditionQuery } from './edition-list.js';
import { Edition } from './edition.entity.js';
import { editionError } from './edition.errors.js';
import { EditionLifecycle } from './edition.lifecycle.js';
import type { EditionPermission } from './edition.policy.js';
import { toEditionResponse } from './edition.response.js';
import { type EditionStatus, publicStatuses } from './edition.workflow.js';

const readDrafts: EditionPermission = 'edition.read-drafts';
const notRemoved = sql`NOT EXISTS (SELECT FROM document WHERE document.id = edition.document_id AND document.status = 'REMOVED')`;
const isPublished = sql`edition.status = ANY (${publicStatuses}::text[])`;
const targeted = { everyArea: sql`unnest(edition.village_codes)` };

/** Editions as their readers may see them: what is or was published is public, editors see all of their areas. */
@Injectable()
export class EditionQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly editions: EditionLifecycle,
  ) {}

  /**
   * Without a status the live ones, and for editors all of their areas. Asking for a status that is not public requires the
   * right to read drafts.
   */
  list(actor: Actor | undefined, query: EditionQuery): Promise<EditionPage> {
    const { status = [] } = query;
    const drafts = status.every(isPublic)
      ? this.access.scopeConditionOrNone(actor, readDrafts, targeted)
      : this.access.scopeCondition(actor, readDrafts, targeted);
    const shown = status.length > 0 ? allOf(isPublished, notRemoved) : sql`edition.status = 'PUBLISHED'`;
    const selection = { columns: columnsOf(Edition, 'edition'), scope: anyOf(shown, drafts) };
    return editionList.read(this.database, query, selection, (edition: Edition) =>
      toEditionResponse(this.shownTo(actor, edition)),
    );
  }

  /** @throws 404 `edition-not-found`, also for an edition that the actor may not see; 451 `document-removed` */
  async read(actor: Actor | undefined, id: string): Promise<Edition> {
    const edition = await this.find(id);
    const mayReadDrafts = this.access.allows(actor, readDrafts, { area: edition.villageCodes });
    if (!isPublic(edition.status) && !mayReadDrafts) throw editionError('edition-not-found');
    if (edition.isRemoved && !mayReadDrafts) throw documentError('document-removed');
    return this.shownTo(actor, edition);
  }

  /** Of a withdrawn edition the public sees what it was, and why it is withdrawn. */
  private shownTo(actor: Actor | undefined, edition: Pick<Edition, keyof Edition>): Edition {
    if (edition.status !== 'WITHDRAWN' || this.access.allows(actor, readDrafts, { area: edition.villageCodes }))
      return edition;
    return { ...edition, summary: '', body: '', bodyHtml: '', media: [], notice: null };
  }

  /** Oldest first. @throws 404 `edition-not-found` */
  async history(actor: Actor, id: string, query: HistoryQuery): Promise<EditionHistoryPage> {
    const permission: EditionPermission = 'edition.read-history';
    this.access.check(actor, permission, { area: (await this.find(id)).villageCodes });
    return this.editions.history(this.database, id, query, { entry: EditionHistoryEntry });
  }

  private async find(id: string): Promise<Edition & { readonly isRemoved: boolean }> {
    const [edition] = await this.database.query<Edition & { readonly isRemoved: boolean }>(sql`
      SELECT ${columnsOf(Edition, 'edition')}, document.status = 'REMOVED' AS is_removed
        FROM edition JOIN document ON document.id = edition.document_id
       WHERE edition.id = ${id}`);
    if (!edition) throw editionError('edition-not-found');
    return edition;
  }
}

function isPublic(status: EditionStatus): boolean {
  return (publicStatuses as readonly string[]).includes(status);
}
