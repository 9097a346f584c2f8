import { type Sql, sql } from '#database';

/** Whether a campaign of the document is paused. */
export function isPaused(documentId: Sql): Sql {
  return sql`EXISTS (SELECT FROM campaign WHERE campaign.document_ids @> ARRAY[${documentId}] AND campaign.status = 'PAUSED')`;
}
