import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database } from '#database';
import type { SuggestionQuery, Suggestions } from './suggestion.dto.js';
import { scoreOf, type TrainingNeed } from './suggestion.rules.js';
import { dayInJakarta } from '../trainings/training-facts.js';
import { reachValues, withinReach } from '../reach.js';

interface Row extends TrainingNeed {
  readonly kimId: string;
  readonly kimName: string;
  readonly villageCodes: string[];
}

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
    const rows = await this.database.query<Row>(
      `WITH attended AS (
         SELECT registration.kim_id, count(DISTINCT member_id) FILTER (WHERE member.status = 'ACTIVE')::int AS trained,
                max((training.ends_at AT TIME ZONE 'Asia/Jakarta')::date)::text AS last_on
           FROM training_registration registration JOIN training ON training.id = training_id
           JOIN member ON member.id = member_id
          WHERE attended_sessions > 0 AND training.status = 'COMPLETED'
          GROUP BY registration.kim_id),
       sizes AS (SELECT kim_id, count(*)::int AS members FROM member WHERE status = 'ACTIVE' GROUP BY kim_id)
       SELECT kim.id AS "kimId", kim.name AS "kimName", kim.status, coalesce(members, 0) AS members,
              coalesce(trained, 0) AS "trainedMembers", last_on AS "lastTrainedOn",
              ARRAY(SELECT village_code FROM kim_village WHERE kim_id = kim.id ORDER BY village_code) AS "villageCodes"
         FROM kim LEFT JOIN attended ON attended.kim_id = kim.id LEFT JOIN sizes ON sizes.kim_id = kim.id
        WHERE kim.status IN ('ACTIVE', 'DORMANT')
          AND ($1::text IS NULL OR EXISTS (SELECT FROM kim_village
                                            WHERE kim_id = kim.id
                                              AND (village_code = $1 OR starts_with(village_code, $1 || '.'))))
          AND NOT EXISTS (SELECT FROM training_invitation invited JOIN training ON training.id = invited.training_id
                           WHERE invited.kim_id = kim.id AND training.status = 'SCHEDULED' AND training.ends_at > $2)
          AND ${withinReach('kim.id', 3)}
        ORDER BY kim.id`,
      [area ?? null, now, ...reachValues(scopes)],
    );
    const today = dayInJakarta(now);
    const items = rows
      .map(({ kimId, kimName, villageCodes, ...need }) => ({ kimId, kimName, villageCodes, ...scoreOf(need, today) }))
      .filter(({ score }) => score > 0)
      .toSorted((one, other) => other.score - one.score)
      .slice(0, limit);
    return { items };
  }
}
