import { type Database, sql } from '#database';
import { eventually } from './eventually.js';

/** How many events of the type the service has published; waits until its outbox is empty, so that none is on its way. */
export const publishedCount = (database: Pick<Database, 'query'>, { wireType }: { readonly wireType: string }) =>
  eventually(async () => {
    const [row] = await database.query<{ left: number; published: number }>(sql`
      SELECT (SELECT count(*) FROM outbox)::int AS left,
             (SELECT coalesce(sum(count), 0) FROM outbox_published WHERE type = ${wireType})::int AS published`);
    if (row!.left > 0) throw new Error(`${row!.left} events are still in the outbox`);
    return row!.published;
  });
