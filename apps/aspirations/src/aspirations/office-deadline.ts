import { sql, type Sql } from '#database';
import { isOfficeStageOf } from './deadline-stages.js';

/** SQL of whether `deadline` runs for an office; a paused one does not, and others are the citizen's. */
export const runsForOffice = sql`(deadline.stopped_at IS NULL AND deadline.paused_at IS NULL
                                  AND ${isOfficeStageOf.deadline})`;

/** The day on which an office must act on `aspiration` next; null while no deadline runs for one. */
export const dueOn = sql`(SELECT min(due_on) FROM deadline WHERE aspiration_id = aspiration.id AND ${runsForOffice})`;

/** Joins the deadline of `dueOn`, and so selects the aspirations that have one. */
export const joinOfficeDeadline = sql`
  JOIN deadline ON deadline.aspiration_id = aspiration.id AND ${runsForOffice}
   AND NOT EXISTS (SELECT FROM deadline AS earlier
                    WHERE earlier.aspiration_id = deadline.aspiration_id AND earlier.stopped_at IS NULL
                      AND earlier.paused_at IS NULL AND ${isOfficeStageOf.earlier}
                      AND (earlier.due_on, earlier.id) < (deadline.due_on, deadline.id))`;

/**
 * SQL of whether an office must act on `aspiration` on this day or before. The few that are due are found first: PostgreSQL
 * expects many of them, because it does not know that past days belong to deadlines that were met.
 */
export const isDueBy = (day: Sql) => sql`aspiration.id = ANY (ARRAY(
  SELECT deadline.aspiration_id FROM deadline WHERE ${runsForOffice} AND deadline.due_on <= ${day}))`;
