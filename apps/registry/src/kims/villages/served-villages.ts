import { sql, type Sql } from '#database';
import { withinArea } from '#access';

/** The statuses of KIM in the public directory. A village is served by an active KIM only. */
export const directoryStatuses = ['ACTIVE', 'DORMANT'] as const;

/** The statuses of KIM that public figures leave out: registrations that are not submitted, or were rejected. */
export const uncountedStatuses: readonly string[] = ['DRAFT', 'RETURNED', 'REJECTED'];

/** The condition of a village in the row `area`. */
export const isVillage = sql`area.kind IN ('DESA', 'KELURAHAN')`;

/** The condition of a village in the row `area` that an active KIM serves. */
export const isServed = sql`
  EXISTS (SELECT FROM kim_village AS serving JOIN kim ON kim.id = serving.kim_id
           WHERE serving.village_code = area.code AND kim.status = 'ACTIVE')`;

/** The condition of an area in the row `area` that is this one or lies in it; of every area without a code. */
export const isWithin = (code: string | undefined): Sql =>
  code === undefined ? sql`TRUE` : withinArea(sql`area.code`, code);

/** The condition of a KIM that serves a village within this area; of every KIM without a code. */
export const servesWithin = (kimId: Sql, code: string | undefined): Sql =>
  code === undefined
    ? sql`TRUE`
    : sql`EXISTS (SELECT FROM kim_village AS serving
                   WHERE serving.kim_id = ${kimId} AND ${withinArea(sql`serving.village_code`, code)})`;
