import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database, sql } from '#database';
import { Aspirations } from '../../aspirations/aspiration.service.js';
import { targetOf } from '../../aspirations/aspiration.step.js';
import { routeOf } from '../../routing/rule-rows.js';
import type { AgencySuggestionsResponse } from './queue.dto.js';

/** The latest aspirations of the neighbourhood that are compared. */
const comparedAspirations = 200;
const maxSuggestions = 5;

interface SimilarRow {
  readonly agencyId: string;
  readonly name: string;
  readonly shortName: string;
  readonly similarAspirations: number;
  readonly weight: number;
}

/** Suggests agencies to the coordinator, who decides. */
@Injectable()
export class AgencySuggestions {
  constructor(
    private readonly database: Database,
    private readonly aspirations: Aspirations,
    private readonly access: Access,
  ) {}

  /**
   * The agency that the routing rules name, and those with the most similar of the latest aspirations of the same village,
   * and of the same category in the same district; so a correction by the coordinator improves the next suggestion. An
   * agency that has declined the aspiration, or lost it, is not suggested again.
   *
   * @throws 404 `aspiration-not-found`
   */
  async of(id: string, actor: Actor, now = new Date()): Promise<AgencySuggestionsResponse> {
    const aspiration = await this.aspirations.get(id);
    this.access.check(actor, 'agency.suggest', targetOf(aspiration));
    const route = await routeOf(this.database, aspiration, now);
    const rows = await this.similar(id, route?.agencyId ?? null);
    const total = rows.reduce((sum, { weight }) => sum + weight, 0);
    const items = rows
      .map(({ weight, ...row }) => ({
        ...row,
        reason: row.agencyId === route?.agencyId ? ('RULE' as const) : ('SIMILAR_ASPIRATIONS' as const),
        share: total === 0 ? 0 : Math.round((1000 * weight) / total) / 1000,
      }))
      .toSorted(
        (one, other) => Number(other.reason === 'RULE') - Number(one.reason === 'RULE') || other.share - one.share,
      );
    return { items: items.slice(0, maxSuggestions) };
  }

  private similar(id: string, routedTo: string | null): Promise<SimilarRow[]> {
    return this.database.query<SimilarRow>(sql`
      WITH source AS MATERIALIZED (
        SELECT words, village_code, district_code, category FROM aspiration_similarity
         WHERE aspiration_id = (SELECT coalesce(parent_id, id) FROM aspiration WHERE id = ${id})
      ), near AS (
        (SELECT aspiration_id, words FROM aspiration_similarity
          WHERE village_code = (SELECT village_code FROM source) ORDER BY received_at DESC LIMIT ${comparedAspirations})
        UNION
        (SELECT aspiration_id, words FROM aspiration_similarity
          WHERE district_code = (SELECT district_code FROM source) AND category = (SELECT category FROM source)
          ORDER BY received_at DESC LIMIT ${comparedAspirations})
      ), counted AS (
        SELECT agency_id, count(*)::int AS aspirations,
               sum(similarity(words, (SELECT words FROM source)) ^ 2)::float8 AS weight
          FROM near JOIN aspiration ON id = aspiration_id
         WHERE id <> ${id} AND merged_into IS NULL AND agency_id IS NOT NULL GROUP BY agency_id
      )
      SELECT agency.id AS agency_id, name, short_name, coalesce(aspirations, 0) AS similar_aspirations,
             coalesce(weight, 0) AS weight
        FROM agency LEFT JOIN counted ON counted.agency_id = agency.id
       WHERE agency.status = 'ACTIVE' AND (aspirations IS NOT NULL OR agency.id = ${routedTo})
         AND NOT EXISTS (SELECT FROM aspiration_history
                          WHERE subject_id = ${id} AND action = 'assign' AND agency_id = agency.id)
       ORDER BY weight DESC, agency.id`);
  }
}
