import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { jakartaDate } from '#calendar';
import { Database, sql } from '#database';
import { aspirationStatuses } from '../../aspirations/aspiration.states.js';
import { isPublic } from '../../aspirations/public-condition.js';
import { StatisticalFigures } from './figures.service.js';
import { nextPublication, type Publication } from './publication.js';
import { dimensions, type Dimension } from './statistics.dto.js';

/** Publishes the figures of public aspirations, once a day: more often, a difference would reveal what happened in between. */
@Injectable()
export class PublicationJob {
  constructor(
    private readonly database: Database,
    private readonly figures: StatisticalFigures,
  ) {}

  /** Looks every hour, so that a day without service at one hour is not a day without figures. @returns the publications */
  @Cron(CronExpression.EVERY_HOUR, { waitForCompletion: true })
  async run(now = new Date()): Promise<number> {
    const publishedOn = jakartaDate(now);
    const due = await this.database.query<{ year: number; by: Dimension; publication: Publication | null }>(sql`
      SELECT due.year, dimension.by, publication
        FROM (SELECT DISTINCT year FROM aspiration_timing UNION SELECT ${Number(publishedOn.slice(0, 4))}::int) AS due
       CROSS JOIN unnest(${dimensions}::text[]) AS dimension (by)
        LEFT JOIN published_statistics former ON former.year = due.year AND former.by = dimension.by
       WHERE published_on IS NULL OR published_on < ${publishedOn}
       ORDER BY due.year, dimension.by`);
    let published = 0;
    for (const { year, by, publication } of due) {
      const figures = await this.figures.compute({ year, by, of: isPublic }, now);
      const next = nextPublication(figures, aspirationStatuses.length, publication ?? undefined);
      // Another replica may have published meanwhile.
      const stored = await this.database.query(sql`
        INSERT INTO published_statistics AS former (year, by, published_on, publication)
        VALUES (${year}, ${by}, ${publishedOn}, ${JSON.stringify(next)})
        ON CONFLICT (year, by) DO UPDATE SET published_on = excluded.published_on, publication = excluded.publication
         WHERE former.published_on < excluded.published_on
        RETURNING year`);
      published += stored.length;
    }
    return published;
  }
}
