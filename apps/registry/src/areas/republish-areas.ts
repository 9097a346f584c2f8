import { sql } from '#database';
import type { Republish } from '../republish.js';
import { eventOf } from './area.events.js';
import { type Area, areaColumns, lockAreas } from './area-rows.js';

/**
 * Publishes the present state of areas, in the order of their codes. Waits for changes of areas before it reads them: the
 * successors of an area are in another table than the area.
 */
export const republishAreas: Republish = async (tx, outbox, after, limit) => {
  await lockAreas(tx);
  const areas = await tx.query<Area & { successorCodes: string[] }>(sql`
    SELECT ${areaColumns},
           ARRAY(SELECT DISTINCT unnest(into_codes) FROM area_change
                  WHERE from_codes @> ARRAY[area.code] AND NOT into_codes @> ARRAY[area.code]
                  ORDER BY 1) AS successor_codes
      FROM area WHERE code > ${after}
     ORDER BY code LIMIT ${limit}`);
  await outbox.republish(tx, ...areas.map((area) => eventOf(area, area.successorCodes)));
  return areas.map(({ code }) => code);
};
