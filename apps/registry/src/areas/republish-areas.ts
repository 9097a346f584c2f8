import type { Republish } from '../republish.js';
import { type Area, areaColumns } from './area-rows.js';
import { eventOf } from './area-events.js';

/** Says areas again, in the order of their codes. */
export const republishAreas: Republish = async (tx, outbox, after, limit) => {
  const areas = await tx.query<Area & { successorCodes: string[] }>(
    `SELECT ${areaColumns},
            ARRAY(SELECT DISTINCT unnest(into_codes) FROM area_change
                   WHERE from_codes @> ARRAY[area.code] AND NOT into_codes @> ARRAY[area.code]
                   ORDER BY 1) AS "successorCodes"
       FROM area WHERE code > $1
      ORDER BY code LIMIT $2 FOR SHARE`,
    [after, limit],
  );
  await outbox.republish(tx, ...areas.map((area) => eventOf(area, area.successorCodes)));
  return areas.map(({ code }) => code);
};
