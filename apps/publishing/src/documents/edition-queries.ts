import { Injectable } from '@nestjs/common';
import { Access, AccessError, type Actor, covers, type Scope } from '#access';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { z } from 'zod';
import { publishingError } from '../publishing.errors.js';
import type { PublishingAction } from '../publishing.policy.js';
import { scopeFilter } from '../scope-filter.js';
import type { EditionQuery } from './edition.dto.js';
import type { EditionHistory } from './edition-history.entity.js';
import { editionColumns, type EditionRow } from './edition-rows.js';

const readDrafts: PublishingAction = 'edition.read-drafts';

/** Editions as their readers may see them: the public the published ones, editors those of their areas, too. */
@Injectable()
export class EditionQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** Newest first. To ask for what is not public needs the right to read drafts. */
  async list(actor: Actor | undefined, { status, limit, cursor }: EditionQuery): Promise<Page<EditionRow>> {
    const includesDrafts = status !== undefined && status !== 'PUBLISHED';
    const scopes = includesDrafts ? this.access.scopes(actor, readDrafts) : this.draftScopes(actor);
    const before = cursor === undefined ? null : cursorValues(cursor, z.tuple([z.uuid()]))[0];
    const visible = scopeFilter(scopes, { first: 4 });
    const editions = await this.database.query<EditionRow>(
      `SELECT ${editionColumns}
         FROM edition
        WHERE ($1::text IS NULL OR status = $1)
          AND ($2::uuid IS NULL OR id < $2)
          AND (status = 'PUBLISHED' OR ${visible.condition})
        ORDER BY id DESC
        LIMIT $3`,
      [status ?? null, before, limit + 1, ...visible.values],
    );
    return pageOf(editions, limit, ({ id }) => [id]);
  }

  /** @throws 404 `edition-not-found`, also for one that the actor may not see */
  async read(actor: Actor | undefined, id: string): Promise<EditionRow> {
    const [edition] = await this.database.query<EditionRow>(`SELECT ${editionColumns} FROM edition WHERE id = $1`, [
      id,
    ]);
    if (!edition || !this.isVisible(actor, edition)) throw publishingError('edition-not-found');
    return edition;
  }

  /** Every step of its life, oldest first. */
  async history(actor: Actor, id: string): Promise<EditionHistory[]> {
    const action: PublishingAction = 'edition.read-history';
    const [edition] = await this.database.query<EditionRow>(`SELECT ${editionColumns} FROM edition WHERE id = $1`, [
      id,
    ]);
    if (!edition) throw publishingError('edition-not-found');
    this.access.check(actor, action, { area: edition.villageCodes });
    return this.database.query<EditionHistory>(
      `SELECT version, action, from_status AS "from", to_status AS "to", by, reason, content_hash AS "contentHash", at
         FROM edition_history WHERE edition_id = $1 ORDER BY version`,
      [id],
    );
  }

  private isVisible(actor: Actor | undefined, edition: EditionRow): boolean {
    if (edition.status === 'PUBLISHED') return true;
    return this.draftScopes(actor).some((scope) => covers(scope, { area: edition.villageCodes }));
  }

  private draftScopes(actor: Actor | undefined): readonly Scope[] {
    try {
      return this.access.scopes(actor, readDrafts);
    } catch (error) {
      if (error instanceof AccessError) return [];
      throw error;
    }
  }
}
