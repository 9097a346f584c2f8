import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { districtColumn } from '../../areas/area.dto.js';
import { areaError } from '../../areas/area.errors.js';
import { villageKinds } from './served-villages.js';
import type { VillagePage } from './village-page.dto.js';

/** Areas that changes name in one column of theirs, where the village is in the other one but not in both. */
const related = (here: string, there: string): string => `
  (SELECT coalesce(json_agg(DISTINCT jsonb_build_object('code', other.code, 'name', other.name)), '[]')
     FROM area_change AS change JOIN area AS other ON other.code = ANY (change.${there})
    WHERE change.${here} @> ARRAY[area.code] AND other.code <> area.code)`;

/** A village as everybody may see it. */
@Injectable()
export class VillagePages {
  constructor(private readonly database: Database) {}

  /** @throws 'area-not-found', for areas that are no villages too */
  async find(code: string): Promise<VillagePage> {
    const [village] = await this.database.query<Omit<VillagePage, 'figures'> & { activeSince: string | null }>(
      `SELECT area.code, area.kind, area.name, ${districtColumn}, area.valid_from::text AS "validFrom",
              area.valid_until::text AS "validUntil", area.aliases,
              (SELECT json_build_object('code', regency.code, 'name', regency.name)
                 FROM area AS district JOIN area AS regency ON regency.code = district.parent_code
                WHERE district.code = area.parent_code) AS regency,
              EXISTS (SELECT FROM area_boundary AS boundary WHERE boundary.code = area.code) AS "hasBoundary",
              ${related('into_codes', 'from_codes')} AS "predecessors",
              ${related('from_codes', 'into_codes')} AS successors,
              (SELECT coalesce(json_agg(json_build_object('id', kim.id, 'name', kim.name, 'status', kim.status)
                                        ORDER BY kim.status, lower(kim.name), kim.id), '[]')
                 FROM kim_village AS serving JOIN kim ON kim.id = serving.kim_id
                WHERE serving.village_code = area.code AND kim.status IN ('ACTIVE', 'DORMANT')) AS kims,
              (SELECT min((step.at AT TIME ZONE 'Asia/Jakarta')::date)::text
                 FROM kim_village AS serving
                 JOIN kim ON kim.id = serving.kim_id AND kim.status = 'ACTIVE'
                 JOIN kim_history AS step ON step.subject_id = kim.id AND step.to_status = 'ACTIVE'
                                         AND step.village_codes @> ARRAY[area.code]
                WHERE serving.village_code = area.code) AS "activeSince"
         FROM area WHERE area.code = $1 AND area.kind IN ${villageKinds}`,
      [code],
    );
    if (!village) throw areaError('area-not-found');
    const { activeSince, ...page } = village;
    const count = (status: string) => page.kims.filter((kim) => kim.status === status).length;
    return { ...page, figures: { activeKims: count('ACTIVE'), dormantKims: count('DORMANT'), activeSince } };
  }
}
