import { z } from 'zod';
import { areaCode, documentKinds, documentLanguages, documentTopics } from '#contracts';
import { allOf, sql, type Sql } from '#database';

/** The query parameters by which published items are selected; spread them into a `z.strictObject`. */
export const itemFilters = {
  topic: z.enum(documentTopics).optional(),
  kind: z.enum(documentKinds).optional(),
  language: z.enum(documentLanguages).optional(),
  area: areaCode.optional().describe('Items that are meant for a village of this area'),
};

const ItemFilters = z.strictObject(itemFilters);
export type ItemFilters = z.output<typeof ItemFilters>;

/** The condition of the items that the filters select, of the table `published_item` under the name `item`. */
export function itemCondition({ topic, kind, language, area }: ItemFilters): Sql {
  return allOf(
    topic && sql`item.topic = ${topic}`,
    kind && sql`item.kind = ${kind}`,
    language && sql`item.language = ${language}`,
    area && sql`item.areas @> ARRAY[${area}]`,
  );
}
