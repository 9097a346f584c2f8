import { type Database, type Sql, sql } from '#database';

/** A list of the interface, as far as its plans need it. */
interface OrderedList {
  readonly orders: readonly string[];
  statementOf(query: { sort: string; limit: number }, selection: { columns: Sql; scope: Sql }): Sql;
}

/**
 * The orders of a list for which PostgreSQL reads or sorts the whole table, with their plans. Every other way is made cheaper
 * first, so that the answer depends on the indexes alone and not on the number of rows.
 */
export function ordersWithoutIndex(
  database: Pick<Database, 'transaction'>,
  list: OrderedList,
  scope: Sql = sql`TRUE`,
): Promise<string[]> {
  return database.transaction(async (tx) => {
    await tx.query(sql`
      SELECT set_config(name, 'off', TRUE)
        FROM unnest(ARRAY['enable_seqscan', 'enable_sort', 'enable_incremental_sort', 'enable_bitmapscan']) AS name`);
    const faults: string[] = [];
    for (const sort of list.orders) {
      const statement = list.statementOf({ sort, limit: 50 }, { columns: sql`1`, scope });
      const rows = await tx.query<{ 'QUERY PLAN': string }>(sql`EXPLAIN (COSTS OFF) ${statement}`);
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      if (/\bSort\b|Seq Scan|Disabled/.test(plan)) faults.push(`${sort}:\n${plan}`);
    }
    return faults;
  });
}
