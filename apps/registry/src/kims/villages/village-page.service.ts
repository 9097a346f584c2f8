import { Injectable } from '@nestjs/common';
import { Database, sql, type Sql } from '#database';
import { districtColumn } from '../../areas/area-rows.js';
import { areaError } from '../../areas/area.errors.js';
import { isVillage } from './served-villages.js';
import type { VillagePage } from './village-page.dto.js';

/** The other areas of the changes that have the village on the one side: `from` and `into` are columns of a change. */
const related = (side: Sql, otherSide: Sql): Sql => sql`
  (SELECT coalesce(json_agg(DISTINCT jsonb_build_object('code', other.code, 'name', other.name)), '[]')
     FROM area_change AS change JOIN area AS other ON other.code = ANY (${otherSide})
    WHERE ${side} @> ARRAY[area.code] AND other.code <> area.code)`;

const [from, into] = [sql`change.from_codes`, sql`change.into_codes`];

/** The public page of a village. */
@Injectable()
export class VillagePages {
  constructor(private readonly database: Database) {}

  /** @throws 'area-not-found', for areas that are not villages, too */
  async find(code: string): Promise<VillagePage> {
    const [village] = await this.database.query<Omit<VillagePage, 'figures'> & { activeSince: string | null }>(sql`
      SELECT area.code, area.kind, area.name, ${districtColumn}, area.valid_from::text, area.valid_until::text,
             area.aliases,
             (SELECT json_build_object('code', regency.code, 'name', regency.name)
                FROM area AS district JOIN area AS regency ON regency.code = district.parent_code
               WHERE district.code = area.parent_code) AS regency,
             EXISTS (SELECT FROM area_boundary AS boundary WHERE boundary.code = area.code) AS has_boundary,
             ${related(into, from)} AS predecessors,
             ${related(from, into)} AS successors,
             (SELECT coalesce(json_agg(json_build_object('id', kim.id, 'name', kim.name, 'status', kim.status)
                                       ORDER BY kim.status, lower(kim.name), kim.id), '[]')
                FROM kim_village AS serving JOIN kim ON kim.id = serving.kim_id
               WHERE serving.village_code = area.code AND kim.status IN ('ACTIVE', 'DORMANT')) AS kims,
             (SELECT min((step.at AT TIME ZONE 'Asia/Jakarta')::date)::text
                FROM kim_village AS serving
                JOIN kim ON kim.id = serving.kim_id AND kim.status = 'ACTIVE'
                JOIN kim_history AS step ON step.subject_id = kim.id AND step.to_status = 'ACTIVE'
                                        AND step.village_codes @> ARRAY[area.code]
               WHERE serving.village_code = area.code) AS active_since
        FROM area WHERE area.code = ${code} AND ${isVillage}`);
    if (!village) throw areaError('area-not-found');
    const { activeSince, ...found } = village;
    const count = (status: string) => found.kims.filter((kim) => kim.status === status).length;
    return { ...found, figures: { activeKims: count('ACTIVE'), dormantKims: count('DORMANT'), activeSince } };
  }
}
