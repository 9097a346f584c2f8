import { sql, type Sql } from '#database';

/**
 * SQL of whether others have changed `aspiration`, or written into it, after the version that the account has read last. With
 * `LIMIT`, each row looks into the index of the history: for a plain EXISTS the planner reads all histories at once.
 */
export const isUnreadBy = (account: string): Sql => sql`coalesce((
  SELECT true FROM aspiration_history AS step
   WHERE step.subject_id = aspiration.id AND step.actor <> ${account}
     AND step.version > coalesce((SELECT seen.version FROM aspiration_read AS seen
                                   WHERE seen.account = ${account} AND seen.aspiration_id = aspiration.id), 0)
   LIMIT 1), false)`;
