import { z } from 'zod';
import { documentKinds, documentLanguages, documentTopics, moment } from '#contracts';
import { line, pageQuery, pageSchema } from '#http-api';
import { itemFilters } from '../items/item-filters.js';

export const SearchQuery = z.strictObject({
  ...pageQuery,
  ...itemFilters,
  q: line(200)
    .pipe(z.string().min(2))
    .describe('Words, also misspelt ones; `"…"` for a phrase, `or`, and `-` before a word that must not occur'),
});
export type SearchQuery = z.output<typeof SearchQuery>;

export const SearchResult = z
  .object({
    documentId: z.uuid(),
    editionId: z.uuid(),
    language: z.enum(documentLanguages),
    kind: z.enum(documentKinds),
    topic: z.enum(documentTopics),
    title: z.string(),
    summary: z.string(),
    publishedAt: moment.describe('Of the first edition'),
    updatedAt: moment,
  })
  .meta({ id: 'SearchResult' });
export type SearchResult = z.output<typeof SearchResult>;

export const SearchPage = pageSchema(SearchResult).meta({ id: 'SearchPage' });
export type SearchPage = z.output<typeof SearchPage>;
