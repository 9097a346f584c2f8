/**
 * The states of KIM that the public finds in the directory: those that are at work, and those that rest. A village counts
 * as served by an active KIM alone.
 */
export const directoryStatuses = ['ACTIVE', 'DORMANT'] as const;

/** The states of KIM that are nobody else's concern: what was not handed in, and what was turned down. */
export const uncountedStatuses: readonly string[] = ['DRAFT', 'RETURNED', 'REJECTED'];

/** The kinds of area that are villages, in SQL. */
export const villageKinds = `('DESA', 'KELURAHAN')`;

/** Whether an active KIM serves the village in the row `area`, in SQL. */
export const isServed = `
  EXISTS (SELECT FROM kim_village AS serving JOIN kim ON kim.id = serving.kim_id
           WHERE serving.village_code = area.code AND kim.status = 'ACTIVE')`;

/** Whether the area in the row `area` is the one of this code or lies in it, in SQL; for NULL every area does. */
export const isWithin = (code: string): string =>
  `(${code}::text IS NULL OR area.code = ${code} OR starts_with(area.code, ${code} || '.'))`;
