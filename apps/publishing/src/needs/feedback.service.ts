import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { allOf, columnsOf, Database, sql, type Transaction } from '#database';
import { key, keyset, page } from '#http-api';
import { IntakeLimits } from '#intake-limits';
import { redact } from '#text';
import { PublishedEditions } from '../documents/published-editions.js';
import type { FeedbackCounts, FeedbackPage, FeedbackQuery, NewFeedback } from './feedback.dto.js';
import { EditionFeedback } from './feedback.entity.js';
import { needError } from './need.errors.js';

/** In 24 hours from one network for one edition: a whole village may share one. */
const mostPerNetwork = 100;

const newestFirst = keyset({ id: key.uuid() }, 'desc');

/** What readers think of published editions. */
@Injectable()
export class FeedbackService {
  constructor(
    private readonly database: Database,
    private readonly published: PublishedEditions,
    private readonly limits: IntakeLimits,
  ) {}

  /** @throws 404 `edition-not-found`, 429 `feedback-limited` */
  async give(
    tx: Transaction,
    editionId: string,
    { verdict, why }: NewFeedback,
    network: string,
  ): Promise<FeedbackCounts> {
    await this.published.read(tx, editionId);
    const [id, now] = [uuidv7(), new Date()];
    const limit = { name: 'source', of: [`feedback ${editionId} source ${network}`], most: mostPerNetwork } as const;
    const allowed = await this.limits.count(tx, id, [limit], now);
    if (allowed !== true) throw needError('feedback-limited', allowed);
    const masked = why === undefined ? null : redact(why).masked;
    await tx.query(sql`
      INSERT INTO edition_feedback (id, edition_id, verdict, why, given_at)
      VALUES (${id}, ${editionId}, ${verdict}, ${masked}, ${now})`);
    return this.countsOf(tx, editionId);
  }

  /** @throws 404 `edition-not-found` */
  async counts(editionId: string): Promise<FeedbackCounts> {
    await this.published.read(this.database, editionId);
    return this.countsOf(this.database, editionId);
  }

  /** Newest first. @throws 404 `edition-not-found` */
  async list(editionId: string, query: FeedbackQuery): Promise<FeedbackPage> {
    await this.published.read(this.database, editionId);
    const condition = allOf(
      sql`edition_id = ${editionId}`,
      query.verdict && sql`verdict = ${query.verdict}`,
      newestFirst.after(query),
    );
    const rows = await this.database.query<EditionFeedback>(
      sql`SELECT ${columnsOf(EditionFeedback)} FROM edition_feedback WHERE ${condition} ${newestFirst.orderAndLimit(query)}`,
    );
    return page(rows, query, newestFirst, ({ id, verdict, why, givenAt }) => {
      return { id, verdict, why, givenAt: givenAt.toISOString() };
    });
  }

  private async countsOf(source: Pick<Database, 'query'>, editionId: string): Promise<FeedbackCounts> {
    const [counts] = await source.query<Omit<FeedbackCounts, 'editionId'>>(sql`
      SELECT count(*) FILTER (WHERE verdict = 'USEFUL')::int AS useful,
             count(*) FILTER (WHERE verdict = 'NOT_USEFUL')::int AS not_useful
        FROM edition_feedback WHERE edition_id = ${editionId}`);
    return { editionId, ...counts! };
  }
}
