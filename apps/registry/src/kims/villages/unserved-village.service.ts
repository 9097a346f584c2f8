import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { isValidOn, jakartaToday } from '../../areas/area-rows.js';
import { districtColumn } from '../../areas/area.dto.js';
import { jakartaDate } from '../../jakarta-date.js';
import { isServed, isWithin, villageKinds } from './served-villages.js';
import type {
  DistrictTotals,
  DistrictTotalsQuery,
  Trend,
  TrendQuery,
  UnservedQuery,
  UnservedVillage,
} from './unserved-village.dto.js';

const byCode = z.tuple([z.string()]);

/** The villages that no active KIM serves: which they are, how many, and how many they were. */
@Injectable()
export class UnservedVillages {
  constructor(private readonly database: Database) {}

  async find({ within, cursor, limit }: UnservedQuery): Promise<Page<UnservedVillage>> {
    const [after] = cursor === undefined ? [null] : cursorValues(cursor, byCode);
    const rows = await this.database.query<UnservedVillage>(
      `SELECT area.code, area.kind, area.name, ${districtColumn},
              (SELECT max((next.at AT TIME ZONE 'Asia/Jakarta')::date)::text
                 FROM kim_history AS step
                 JOIN kim_history AS next ON next.subject_id = step.subject_id AND next.version = step.version + 1
                WHERE step.village_codes @> ARRAY[area.code] AND step.to_status = 'ACTIVE'
                  AND (next.to_status <> 'ACTIVE' OR NOT next.village_codes @> ARRAY[area.code])) AS since,
              (SELECT count(DISTINCT former.kim_id)::int
                 FROM area_change AS change
                 JOIN kim_village AS former ON former.village_code = ANY (change.from_codes)
                                           AND former.village_code <> area.code
                 JOIN kim AS heir ON heir.id = former.kim_id AND heir.status IN ('ACTIVE', 'DORMANT')
                WHERE change.into_codes @> ARRAY[area.code]) AS "kimsOfPredecessors",
              count(kim.id) FILTER (WHERE kim.status = 'DORMANT')::int AS "dormantKims",
              count(kim.id) FILTER (WHERE kim.status IN ('SUBMITTED', 'VERIFIED'))::int AS "pendingKims"
         FROM area
         LEFT JOIN kim_village ON kim_village.village_code = area.code
         LEFT JOIN kim ON kim.id = kim_village.kim_id
        WHERE area.kind IN ${villageKinds} AND ${isValidOn(jakartaToday)} AND NOT ${isServed}
          AND ${isWithin('$1')} AND ($2::text IS NULL OR area.code > $2)
        GROUP BY area.code
        ORDER BY area.code LIMIT $3`,
      [within ?? null, after, limit + 1],
    );
    return pageOf(rows, limit, ({ code }) => [code]);
  }

  async totals({ within }: DistrictTotalsQuery): Promise<DistrictTotals> {
    const districts = await this.database.query<DistrictTotals['districts'][number]>(
      `SELECT district.code, district.name, count(*)::int AS villages,
              count(*) FILTER (WHERE ${isServed})::int AS served,
              count(*) FILTER (WHERE NOT ${isServed})::int AS unserved
         FROM area JOIN area AS district ON district.code = area.parent_code
        WHERE area.kind IN ${villageKinds} AND ${isValidOn(jakartaToday)} AND ${isWithin('$1')}
        GROUP BY district.code
        ORDER BY district.code`,
      [within ?? null],
    );
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

  /**
   * How many villages were served at the end of each month: by what the history of the KIM tells of that day, and by the
   * villages that there were on it.
   */
  async trend({ within, months }: TrendQuery): Promise<Trend> {
    const rows = await this.database.query<Trend['months'][number]>(
      `WITH counted AS (
         SELECT least((month + interval '1 month - 1 day')::date, ${jakartaToday}) AS day
           FROM generate_series(date_trunc('month', ${jakartaToday}::timestamp) - make_interval(months => $2 - 1),
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
         LEFT JOIN area ON area.kind IN ${villageKinds} AND ${isValidOn('counted.day')} AND ${isWithin('$1')}
         LEFT JOIN served ON served.day = counted.day AND served.village_code = area.code
        GROUP BY counted.day
        ORDER BY counted.day`,
      [within ?? null, months],
    );
    return { months: rows };
  }
}
