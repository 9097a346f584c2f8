import { Injectable } from '@nestjs/common';
import { Database, type Queryable, sql, type Transaction } from '#database';
import { contentVersion, requireVersion } from '#http-api';
import { agencyError } from '../agencies/agency.errors.js';
import { loadDeadlineTables } from './deadline-calculation.js';
import { deadlineError } from './deadline.errors.js';
import type { EscalationPolicyResponse, TimeLimitList, TimeLimits } from './time-limit.dto.js';
import { timeLimitStages } from './time-limit.rules.js';

/** From this day on every stage has a general time limit. */
const generalFrom = '2025-01-01';

/** The time limits of all stages, and the escalation policy of missed ones. */
@Injectable()
export class TimeLimitService {
  constructor(private readonly database: Database) {}

  async list(source: Queryable = this.database): Promise<TimeLimitList> {
    const timeLimits = await source.query<TimeLimits['timeLimits'][number]>(sql`
      SELECT stage, nullif(class, '') AS class, nullif(category, '') AS category, nullif(agency_id, '') AS agency_id,
             effective_from::text, working_days, warn_before, source
        FROM time_limit ORDER BY stage, class, category, agency_id, effective_from`);
    return { version: contentVersion(timeLimits), timeLimits };
  }

  /**
   * Replaces all time limits of this version.
   *
   * @throws 412; 422 `time-limit-missing` when a stage would have none, `unknown-category`, `unknown-agency`
   */
  record({ timeLimits }: TimeLimits, version: number): Promise<TimeLimitList> {
    const general = timeLimits.filter(
      (limit) => !limit.class && !limit.category && !limit.agencyId && limit.effectiveFrom <= generalFrom,
    );
    const missing = timeLimitStages.filter((stage) => general.every((limit) => limit.stage !== stage));
    if (missing.length > 0)
      throw deadlineError('time-limit-missing', {
        errors: missing.map((stage) => ({ pointer: '/timeLimits', detail: stage })),
      });
    return this.database.transaction(async (tx) => {
      await tx.query(sql`LOCK TABLE time_limit IN SHARE ROW EXCLUSIVE MODE`);
      requireVersion((await this.list(tx)).version, version);
      await requireKnown(tx, timeLimits);
      await tx.query(sql`DELETE FROM time_limit`);
      await tx.query(sql`
        INSERT INTO time_limit (stage, class, category, agency_id, effective_from, working_days, warn_before, source)
        SELECT stage, coalesce(class, ''), coalesce(category, ''), coalesce("agencyId", ''), "effectiveFrom",
               "workingDays", "warnBefore", source
          FROM jsonb_to_recordset(${JSON.stringify(timeLimits)})
            AS new(stage text, class text, category text, "agencyId" text, "effectiveFrom" date, "workingDays" int,
                   "warnBefore" int, source text)`);
      return this.list(tx);
    });
  }

  async escalationPolicy(): Promise<EscalationPolicyResponse> {
    return { levels: [...(await loadDeadlineTables(this.database)).levels] };
  }
}

async function requireKnown(tx: Transaction, timeLimits: TimeLimits['timeLimits']): Promise<void> {
  for (const [names, field, code] of [
    [sql`SELECT code AS name FROM category WHERE NOT retired`, 'category', 'unknown-category'],
    [sql`SELECT id AS name FROM agency`, 'agencyId', 'unknown-agency'],
  ] as const) {
    const known = new Set((await tx.query<{ name: string }>(names)).map(({ name }) => name));
    const errors = timeLimits.flatMap((limit, index) =>
      limit[field] === null || known.has(limit[field])
        ? []
        : [{ pointer: `/timeLimits/${index}/${field}`, detail: limit[field] }],
    );
    if (errors.length > 0) throw agencyError(code, { errors });
  }
}
