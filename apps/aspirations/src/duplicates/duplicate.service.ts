import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database, sql } from '#database';
import { CategoryModel } from '#terms';
import { Aspirations } from '../aspirations/aspiration.service.js';
import { aspirationError } from '../aspirations/aspiration.errors.js';
import { rootIdOf } from './duplicate-group-rows.js';
import { findDuplicates, type DuplicateSearch } from './duplicate-rows.js';
import type { CitizenDuplicateCheck, DuplicateCheck, DuplicatesResponse } from './duplicate.dto.js';
import { titleFrom } from '#text';
import { type SearchScopes, toDuplicate } from './duplicate-view.js';
import { scoreDuplicates } from './score-duplicates.js';
import { targetOf } from '../aspirations/aspiration.step.js';

const maxResults = 10;

type Searched = Omit<DuplicateSearch, 'asCoordinator' | 'publicOnly'>;

/** Finds duplicates. */
@Injectable()
export class Duplicates {
  constructor(
    private readonly database: Database,
    private readonly aspirations: Aspirations,
    private readonly access: Access,
    private readonly model: CategoryModel,
  ) {}

  /**
   * Likely duplicates of a draft.
   *
   * @throws 422 `kim-not-of-village`
   */
  async ofDraft(draft: DuplicateCheck, actor: Actor, now = new Date()): Promise<DuplicatesResponse> {
    const { kimId, villageCode } = draft;
    this.access.check(actor, 'duplicate.suggest', { area: villageCode, ...(kimId !== null && { kim: kimId }) });
    if (kimId !== null) await this.requireServedVillage(kimId, villageCode);
    return this.search({ ...titled(draft), excludedRootId: null, receivedAt: now }, actor, now);
  }

  /** Likely duplicates of an aspiration, without its own group. @throws 404 `aspiration-not-found` */
  async ofAspiration(id: string, actor: Actor, now = new Date()): Promise<DuplicatesResponse> {
    const aspiration = await this.aspirations.get(id);
    this.access.check(actor, 'duplicate.list', targetOf(aspiration));
    const excludedRootId = (await rootIdOf(this.database, id))!;
    const { title, body, villageCode, category, receivedAt } = aspiration;
    return this.search({ title, body, villageCode, category, excludedRootId, receivedAt }, actor, now);
  }

  /** The public aspirations that a citizen may support instead of sending the same again. */
  ofCitizen(draft: CitizenDuplicateCheck, now = new Date()): Promise<DuplicatesResponse> {
    return this.rank({ ...titled(draft), excludedRootId: null, receivedAt: now, publicOnly: true }, now);
  }

  private search(search: Searched, actor: Actor, now: Date): Promise<DuplicatesResponse> {
    const scopes: SearchScopes = {
      reading: this.access.scopes(actor, 'aspiration.read'),
      coordinating: actor.grants.filter(({ role }) => role === 'COMPLAINT_COORDINATOR').map((grant) => grant.scope),
    };
    return this.rank({ ...search, publicOnly: false }, now, scopes);
  }

  private async rank(
    search: Omit<DuplicateSearch, 'asCoordinator'>,
    now: Date,
    scopes: SearchScopes = { reading: [], coordinating: [] },
  ): Promise<DuplicatesResponse> {
    const found = await findDuplicates(this.database, { ...search, asCoordinator: scopes.coordinating.length > 0 });
    const scored = scoreDuplicates(found, search, this.model);
    const items = scored
      .flatMap(({ duplicate, ...score }) => toDuplicate(duplicate, score, now, scopes) ?? [])
      .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    return { items: items.slice(0, maxResults) };
  }

  private async requireServedVillage(kimId: string, villageCode: string): Promise<void> {
    const rows = await this.database.query(
      sql`SELECT FROM kim WHERE id = ${kimId} AND ${villageCode} = ANY(village_codes)`,
    );
    if (rows.length === 0)
      throw aspirationError('kim-not-of-village', { errors: [{ pointer: '/villageCode', detail: villageCode }] });
  }
}

/** A report without a title gets the same one at its intake. */
function titled<Draft extends CitizenDuplicateCheck>(draft: Draft): Draft & { readonly title: string } {
  return { ...draft, title: draft.title ?? titleFrom(draft.body) };
}
