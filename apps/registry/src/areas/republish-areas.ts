import { sql } from '#database';
import type { Republish } from '../republish.js';
import { toBoundaryRecorded } from './area-boundaries.service.js';
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

/** Publishes the present boundaries, in the order of the codes of their areas. */
export const republishBoundaries: Republish = async (tx, outbox, after, limit) => {
  const boundaries = await tx.query<Parameters<typeof toBoundaryRecorded>[0]>(sql`
    SELECT code, version, geometry FROM area_boundary WHERE code > ${after} ORDER BY code LIMIT ${limit} FOR SHARE`);
  await outbox.republish(tx, ...boundaries.map(toBoundaryRecorded));
  return boundaries.map(({ code }) => code);
};
