import { Injectable } from '@nestjs/common';
import { allOf, Database, sql } from '#database';
import { key, keyset, page } from '#http-api';
import { itemCondition } from '../items/item-filters.js';
import type { SearchPage, SearchQuery, SearchResult } from './search.dto.js';

const bestFirst = keyset({ score: key.number(), documentId: key.uuid(), language: key.text() }, 'desc');

type Row = Omit<SearchResult, 'publishedAt' | 'updatedAt'> & {
  readonly score: string;
  readonly publishedAt: Date;
  readonly updatedAt: Date;
};

/** Search over what is published: by stems in the language of each item, and by similar spelling in titles and summaries. */
@Injectable()
export class SearchService {
  constructor(private readonly database: Database) {}

  /** Best matches first. */
  async search(query: SearchQuery): Promise<SearchPage> {
    const { q } = query;
    const rows = await this.database.query<Row>(sql`
      WITH asked AS (
        SELECT websearch_to_tsquery('indonesian', ${q}) || websearch_to_tsquery('english', ${q})
               || websearch_to_tsquery('simple', ${q}) AS query
      ), similar_spelling AS MATERIALIZED (
        SELECT * FROM published_item_similar_to(lower(${q}))
      ), candidate AS (
        SELECT document_id, language FROM published_item WHERE words @@ (SELECT query FROM asked)
         UNION
        SELECT document_id, language FROM similar_spelling
      ), found AS (
        SELECT item.*, round((ts_rank(item.words, asked.query) + coalesce(similar_spelling.similarity, 0))::numeric, 6)
                 AS score
          FROM asked, candidate
          JOIN published_item item USING (document_id, language)
          LEFT JOIN similar_spelling USING (document_id, language)
         WHERE ${allOf(sql`item.status = 'LIVE'`, itemCondition(query))}
      ), matched AS (
        SELECT * FROM found WHERE ${bestFirst.after(query)} ${bestFirst.orderAndLimit(query)}
      )
      SELECT matched.document_id, matched.edition_id, matched.language, matched.kind, matched.topic, edition.title,
             edition.summary, matched.first_published_at AS published_at, matched.updated_at, matched.score
        FROM matched JOIN edition ON edition.id = matched.edition_id
       ORDER BY score DESC, document_id DESC, language DESC`);
    const scored = rows.map((row) => ({ ...row, score: Number(row.score) }));
    return page(scored, query, bestFirst, ({ score: _score, publishedAt, updatedAt, ...result }) => {
      return { ...result, publishedAt: publishedAt.toISOString(), updatedAt: updatedAt.toISOString() };
    });
  }
}
