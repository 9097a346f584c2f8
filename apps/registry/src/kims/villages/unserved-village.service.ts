import { Injectable } from '@nestjs/common';
import { Database, sql } from '#database';
import { key, keyset, page, type Page } from '#http-api';
import { districtColumn, isValidOn, jakartaToday } from '../../areas/area-rows.js';
import { jakartaDate } from '#calendar';
import { isServed, isVillage, isWithin } from './served-villages.js';
import type {
  DistrictTotals,
  DistrictTotalsQuery,
  Trend,
  TrendQuery,
  UnservedQuery,
  UnservedVillage,
} from './unserved-village.dto.js';

const byCode = keyset({ code: key.text(sql`area.code`) });

/** The villages without an active KIM: the list, the numbers by district, and their trend. */
@Injectable()
export class UnservedVillages {
  constructor(private readonly database: Database) {}

  async find(query: UnservedQuery): Promise<Page<UnservedVillage>> {
    const rows = await this.database.query<UnservedVillage>(sql`
      SELECT area.code, area.kind, area.name, ${districtColumn},
             (SELECT max((next.at AT TIME ZONE 'Asia/Jakarta')::date)::text
                FROM kim_history AS step
                JOIN kim_history AS next ON next.subject_id = step.subject_id AND next.version = step.version + 1
               WHERE step.village_codes @> ARRAY[area.code] AND step.to_status = 'ACTIVE'
                 AND (next.to_status <> 'ACTIVE' OR NOT next.village_codes @> ARRAY[area.code])) AS since,
             (SELECT count(DISTINCT former.kim_id)::int
                FROM area_change AS change
                JOIN kim_village AS former ON former.village_code = ANY (change.from_codes)
                                          AND former.village_code <> area.code
                JOIN kim AS candidate ON candidate.id = former.kim_id AND candidate.status IN ('ACTIVE', 'DORMANT')
               WHERE change.into_codes @> ARRAY[area.code]) AS kims_of_predecessors,
             count(kim.id) FILTER (WHERE kim.status = 'DORMANT')::int AS dormant_kims,
             count(kim.id) FILTER (WHERE kim.status IN ('SUBMITTED', 'VERIFIED'))::int AS pending_kims
        FROM area
        LEFT JOIN kim_village ON kim_village.village_code = area.code
        LEFT JOIN kim ON kim.id = kim_village.kim_id
       WHERE ${isVillage} AND ${isValidOn()} AND NOT ${isServed} AND ${isWithin(query.within)} AND ${byCode.after(query)}
       GROUP BY area.code
       ${byCode.orderAndLimit(query)}`);
    return page(rows, query, byCode);
  }

  async totals({ within }: DistrictTotalsQuery): Promise<DistrictTotals> {
    const districts = await this.database.query<DistrictTotals['districts'][number]>(sql`
      SELECT district.code, district.name, count(*)::int AS villages,
             count(*) FILTER (WHERE ${isServed})::int AS served,
             count(*) FILTER (WHERE NOT ${isServed})::int AS unserved
        FROM area JOIN area AS district ON district.code = area.parent_code
       WHERE ${isVillage} AND ${isValidOn()} AND ${isWithin(within)}
       GROUP BY district.code
       ORDER BY district.code`);
    const sum = (field: 'villages' | 'served' | 'unserved') =>
      districts.reduce((total, district) => total + district[field], 0);
    return {
      on: jakartaDate(),
      villages: sum('villages'),
      served: sum('served'),
      unserved: sum('unserved'),
      districts,
    };
  }

  /** The villages served at the end of each month, by the history of KIM and the areas that were valid on that day. */
  async trend({ within, months }: TrendQuery): Promise<Trend> {
    const rows = await this.database.query<Trend['months'][number]>(sql`
      WITH counted AS (
        SELECT least((month + interval '1 month - 1 day')::date, ${jakartaToday}) AS day
          FROM generate_series(date_trunc('month', ${jakartaToday}::timestamp) - make_interval(months => ${months} - 1),
                               date_trunc('month', ${jakartaToday}::timestamp), interval '1 month') AS month),
      spell AS (
        SELECT to_status AS status, village_codes, (at AT TIME ZONE 'Asia/Jakarta')::date AS since,
               lead((at AT TIME ZONE 'Asia/Jakarta')::date) OVER (PARTITION BY subject_id ORDER BY version) AS until
          FROM kim_history),
      served AS (
        SELECT DISTINCT counted.day, unnest(spell.village_codes) AS village_code
          FROM counted
          JOIN spell ON spell.status = 'ACTIVE' AND spell.since <= counted.day
                    AND (spell.until IS NULL OR spell.until > counted.day))
      SELECT counted.day::text AS "on", count(area.code)::int AS villages, count(served.village_code)::int AS served,
             (count(area.code) - count(served.village_code))::int AS unserved
        FROM counted
        LEFT JOIN area ON ${isVillage} AND ${isValidOn(sql`counted.day`)} AND ${isWithin(within)}
        LEFT JOIN served ON served.day = counted.day AND served.village_code = area.code
       GROUP BY counted.day
       ORDER BY counted.day`);
    return { months: rows };
  }
}
