import { type Queryable, sql } from '#database';

/** Whether the data of a reporter may be used. */
export type ReporterState = 'ACTIVE' | 'RESTRICTED' | 'ERASED';

/** The state of a reporter or supporter by the id in the vault. */
export async function reporterState(source: Queryable, reporterId: string): Promise<ReporterState> {
  const [key] = await source.query<{ restrictedAt: Date | null }>(
    sql`SELECT restricted_at FROM reporter_key WHERE aspiration_id = ${reporterId}`,
  );
  if (!key) return 'ERASED';
  return key.restrictedAt === null ? 'ACTIVE' : 'RESTRICTED';
}
