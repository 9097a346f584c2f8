import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { allOf, Database, sql } from '#database';
import { servesArea } from '../../activities/read-scope.js';
import { jakartaDate } from '#calendar';
import { kimScope } from '../../kims/kim-visibility.js';
import type { SuggestionQuery, Suggestions } from './suggestion.dto.js';
import { scoreOf } from './suggestion.rules.js';
import { trainingNeeds } from './training-needs.js';

@Injectable()
export class SuggestionService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** The KIM within the scope of the actor with the highest scores, except those invited to an upcoming training. */
  async next({ area, limit }: SuggestionQuery, actor: Actor, now = new Date()): Promise<Suggestions> {
    const today = jakartaDate(now);
    const condition = allOf(
      this.access.scopeCondition(actor, 'training.suggest', kimScope(sql`kim.id`)),
      area && servesArea(sql`kim.id`, area),
      sql`NOT EXISTS (SELECT FROM training_invitation invited JOIN training ON training.id = invited.training_id
                       WHERE invited.kim_id = kim.id AND training.status = 'SCHEDULED' AND training.ends_at > ${now})`,
    );
    const needs = await trainingNeeds(this.database, today, condition);
    const items = needs
      .map(({ kimId, kimName, villageCodes, ...need }) => ({ kimId, kimName, villageCodes, ...scoreOf(need, today) }))
      .filter(({ score }) => score > 0)
      .toSorted((one, other) => other.score - one.score)
      .slice(0, limit);
    return { items };
  }
}
