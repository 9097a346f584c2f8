import { Injectable } from '@nestjs/common';
import { Access, type Actor, covers, type Scope } from '#access';
import { Database, sql } from '#database';
import { Aspirations } from '../aspirations/aspiration.service.js';
import { aspirationError } from '../aspirations/aspiration.errors.js';
import { jakartaDate } from '#calendar';
import { rootIdOf } from './duplicate-group-rows.js';
import { districtOf } from '../aspirations/district.js';
import { priorityOf } from './priority.js';
import { type DuplicateCandidate, findDuplicates, type DuplicateSearch } from './duplicate-rows.js';
import { duplicateScore } from './duplicate-score.js';
import type { DuplicateCheck, DuplicateResponse, DuplicatesResponse } from './duplicate.dto.js';
import { targetOf } from '../aspirations/aspiration.step.js';

const dayMs = 86_400_000;
const maxResults = 10;

/** The scopes in which the actor reads and coordinates. */
interface SearchScopes {
  readonly reading: readonly Scope[];
  readonly coordinating: readonly Scope[];
}

/** Finds duplicates. */
@Injectable()
export class Duplicates {
  constructor(
    private readonly database: Database,
    private readonly aspirations: Aspirations,
    private readonly access: Access,
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
    return this.search({ ...draft, excludedRootId: null, now }, actor);
  }

  /** Likely duplicates of an aspiration, without its own group. @throws 404 `aspiration-not-found` */
  async ofAspiration(id: string, actor: Actor, now = new Date()): Promise<DuplicatesResponse> {
    const aspiration = await this.aspirations.get(id);
    this.access.check(actor, 'duplicate.list', targetOf(aspiration));
    const excludedRootId = (await rootIdOf(this.database, id))!;
    const { title, body, villageCode, category } = aspiration;
    return this.search({ title, body, villageCode, category, excludedRootId, now }, actor);
  }

  private async search(search: Omit<DuplicateSearch, 'asCoordinator'>, actor: Actor): Promise<DuplicatesResponse> {
    const scopes: SearchScopes = {
      reading: this.access.scopes(actor, 'aspiration.read'),
      coordinating: actor.grants.filter(({ role }) => role === 'COMPLAINT_COORDINATOR').map((grant) => grant.scope),
    };
    const found = await findDuplicates(this.database, { ...search, asCoordinator: scopes.coordinating.length > 0 });
    const items = found
      .flatMap((duplicate) => toDuplicate(duplicate, search, scopes) ?? [])
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

/**
 * Coordinators see everything in their scope, and nothing confidential beyond it. A KIM sees what the public may see: no
 * confidential aspiration, no number of citizens, a day instead of a time; and of an aspiration that it may not read, the
 * title only once it is verified and not anonymous, because a title can reveal its author.
 */
function toDuplicate(
  duplicate: DuplicateCandidate,
  search: Omit<DuplicateSearch, 'asCoordinator'>,
  scopes: SearchScopes,
): DuplicateResponse | undefined {
  const coordinates = scopes.coordinating.some((scope) => covers(scope, targetOf(duplicate)));
  if (!coordinates && (duplicate.confidential || duplicate.status === 'CLOSED')) return undefined;
  const ageDays = (search.now.getTime() - duplicate.receivedAt.getTime()) / dayMs;
  const scored = duplicateScore({
    textSimilarity: duplicate.textSimilarity,
    sameText: duplicate.sameText,
    sameVillage: duplicate.villageCode === search.villageCode,
    sameDistrict: districtOf(duplicate.villageCode) === districtOf(search.villageCode),
    sameCategory: duplicate.category === search.category,
    ageDays,
  });
  if (!scored) return undefined;
  const reads = coordinates || scopes.reading.some((scope) => covers(scope, targetOf(duplicate)));
  const affected = coordinates ? duplicate.affected : null;
  return {
    id: duplicate.id,
    status: duplicate.status,
    category: duplicate.category,
    villageCode: duplicate.villageCode,
    title: reads || (!duplicate.anonymous && duplicate.verifiedAt !== null) ? duplicate.title : null,
    receivedOn: jakartaDate(duplicate.receivedAt),
    version: coordinates ? duplicate.version : null,
    affected,
    priority: affected === null ? null : priorityOf({ affected, waitingDays: ageDays }),
    score: scored.score,
    reasons: [...scored.reasons],
  };
}
