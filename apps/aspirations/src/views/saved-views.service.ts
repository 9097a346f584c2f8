import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { allOf, anyOf, columnsOf, Database, sql, type Sql, type Transaction } from '#database';
import { detailOf, inLanguage, type ListPage, requireVersion } from '#http-api';
import type { Language } from '#text';
import { addressOf, issuesOf } from './saved-lists.js';
import { savedViewList, type SavedViewQuery } from './saved-view-list.js';
import { pathOf, type SavedViewEntry, type SavedViewResponse } from './saved-view.dto.js';
import { SavedView } from './saved-view.entity.js';
import { savedViewError } from './saved-view.errors.js';

const viewsOfAccount = 100;

interface ViewVersion {
  readonly id: string;
  readonly version: number;
}

/** The saved views of accounts, and those that are shared with an office or an agency. */
@Injectable()
export class SavedViews {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  list(query: SavedViewQuery, actor: Actor, language: Language): Promise<ListPage<SavedViewResponse>> {
    const selection = { columns: columnsOf(SavedView, 'saved_view'), scope: this.readableBy(actor) };
    return savedViewList.read(this.database, query, selection, (row: SavedView) => toResponse(row, actor, language));
  }

  /** @throws 404 `view-not-found`, also for one that is not shared with the actor */
  async get(id: string, actor: Actor, language: Language): Promise<SavedViewResponse> {
    const [row] = await this.database.query<SavedView>(sql`
      SELECT ${columnsOf(SavedView)} FROM saved_view WHERE ${allOf(sql`id = ${id}`, this.readableBy(actor))}`);
    if (!row) throw savedViewError('view-not-found');
    return toResponse(row, actor, language);
  }

  /** @throws 403 for sharing outside of the actor’s rights; 409 `too-many-views`; 422 `unknown-agency` */
  async add(tx: Transaction, entry: SavedViewEntry, actor: Actor, now = new Date()): Promise<SavedViewResponse> {
    this.requireMayShare(entry, actor);
    await tx.query(sql`SELECT pg_advisory_xact_lock(hashtext(${`saved-view ${actor.subject}`}))`);
    const [own] = await tx.query<{ views: number }>(
      sql`SELECT count(*)::int AS views FROM saved_view WHERE account = ${actor.subject}`,
    );
    if (own!.views >= viewsOfAccount) throw savedViewError('too-many-views');
    const view = { id: uuidv7(), version: 1, account: actor.subject, ...(await fieldsOf(tx, entry)), changedAt: now };
    await tx.manager.insert(SavedView, view);
    return toResponse(view, actor);
  }

  /** @throws as `add`; 403 `view-of-another`; 404 `view-not-found`; 412 for another version */
  change(at: ViewVersion, entry: SavedViewEntry, actor: Actor, now = new Date()): Promise<SavedViewResponse> {
    this.requireMayShare(entry, actor);
    return this.database.transaction(async (tx) => {
      const { id, account, version } = await this.lock(tx, at, actor);
      const after = { id, account, ...(await fieldsOf(tx, entry)), version: version + 1, changedAt: now };
      await tx.manager.update(SavedView, { id }, after);
      return toResponse(after, actor);
    });
  }

  /** @throws 403 `view-of-another`; 404 `view-not-found`; 412 for another version */
  remove(at: ViewVersion, actor: Actor): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.lock(tx, at, actor);
      await tx.manager.delete(SavedView, { id: at.id });
    });
  }

  private async lock(tx: Transaction, { id, version }: ViewVersion, actor: Actor): Promise<SavedView> {
    const [view] = await tx.query<SavedView>(sql`
      SELECT ${columnsOf(SavedView)} FROM saved_view
       WHERE ${allOf(sql`id = ${id}`, this.readableBy(actor))} FOR UPDATE`);
    if (!view) throw savedViewError('view-not-found');
    if (view.account !== actor.subject) throw savedViewError('view-of-another');
    requireVersion(view.version, version);
    return view;
  }

  private readableBy(actor: Actor): Sql {
    const ofOffice = this.access.grantedTo(actor, 'view.share-with-office').length > 0;
    const agency = { agency: sql`saved_view.agency_id` };
    return anyOf(
      sql`saved_view.account = ${actor.subject}`,
      ofOffice && sql`saved_view.shared_with = 'OFFICE'`,
      this.access.scopeConditionOrNone(actor, 'view.share-with-agency', agency),
    );
  }

  private requireMayShare({ sharedWith }: SavedViewEntry, actor: Actor): void {
    if (sharedWith?.kind === 'OFFICE') this.access.scopes(actor, 'view.share-with-office');
    if (sharedWith?.kind === 'AGENCY')
      this.access.check(actor, 'view.share-with-agency', { agency: sharedWith.agencyId });
  }
}

async function fieldsOf(tx: Transaction, { list, name, parameters, sharedWith }: SavedViewEntry) {
  const agencyId = sharedWith?.kind === 'AGENCY' ? sharedWith.agencyId : null;
  if (agencyId !== null && (await tx.query(sql`SELECT FROM agency WHERE id = ${agencyId}`)).length === 0)
    throw savedViewError('unknown-agency', { errors: [{ pointer: '/sharedWith/agencyId', detail: agencyId }] });
  return { list, name, parameters, sharedWith: sharedWith?.kind ?? null, agencyId };
}

/** @param language of what the list refuses by now; a view that has just been saved has nothing of it */
function toResponse(view: SavedView, { subject }: Actor, language: Language = 'id'): SavedViewResponse {
  const { id, version, account, list, name, parameters, sharedWith, agencyId, changedAt } = view;
  const invalid = issuesOf(view).map((issue) => ({
    pointer: ['/parameters', ...pathOf(issue)].map(String).join('/'),
    detail: inLanguage(detailOf(issue.message), language),
  }));
  return {
    id,
    version,
    list,
    name,
    parameters: { ...parameters },
    sharedWith:
      sharedWith === 'AGENCY' ? { kind: sharedWith, agencyId: agencyId! } : sharedWith && { kind: sharedWith },
    own: account === subject,
    address: addressOf(view),
    invalid,
    changedAt: changedAt.toISOString(),
  };
}
