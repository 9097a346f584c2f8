import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database } from '#database';
import { jakartaDate } from '../../jakarta-date.js';
import { scopeValues, scopeCondition } from '../../kims/kim-scope.js';
import type { SuggestionQuery, Suggestions } from './suggestion.dto.js';
import { scoreOf } from './suggestion.rules.js';
import { trainingNeeds } from './training-needs.js';

@Injectable()
export class SuggestionService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /**
   * The KIM within the actor's reach that should be trained next, the most urgent first, each with its reasons. A KIM that
   * is invited to a training which is still to come is not suggested.
   */
  async next({ area, limit }: SuggestionQuery, actor: Actor, now = new Date()): Promise<Suggestions> {
    const scopes = this.access.scopes(actor, 'training.suggest');
    const today = jakartaDate(now);
    const needs = await trainingNeeds(
      this.database,
      today,
      `($2::text IS NULL OR EXISTS (SELECT FROM kim_village
                                     WHERE kim_id = kim.id
                                       AND (village_code = $2 OR starts_with(village_code, $2 || '.'))))
       AND NOT EXISTS (SELECT FROM training_invitation invited JOIN training ON training.id = invited.training_id
                        WHERE invited.kim_id = kim.id AND training.status = 'SCHEDULED' AND training.ends_at > $3)
       AND ${scopeCondition('kim.id', 4)}`,
      [area ?? null, now, ...scopeValues(scopes)],
    );
    const items = needs
      .map(({ kimId, kimName, villageCodes, ...need }) => ({ kimId, kimName, villageCodes, ...scoreOf(need, today) }))
      .filter(({ score }) => score > 0)
      .toSorted((one, other) => other.score - one.score)
      .slice(0, limit);
    return { items };
  }
}
