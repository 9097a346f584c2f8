import { Injectable } from '@nestjs/common';
import { Database, sql } from '#database';
import { jakartaDate } from '#calendar';
import type { KimStatistics, StatisticsQuery } from './kim-statistics.dto.js';
import { isWithin, servesWithin, uncountedStatuses } from './served-villages.js';

type Status = KimStatistics['byStatus'][number]['status'];

interface Count {
  /** Null for the sum over all districts, in which a KIM counts once. */
  readonly code: string | null;
  readonly name: string | null;
  readonly status: Status;
  readonly kims: number;
}

/** The numbers of KIM by status, district and field of activity. */
@Injectable()
export class KimStatisticsService {
  constructor(private readonly database: Database) {}

  async count({ within }: StatisticsQuery): Promise<KimStatistics> {
    const [counts, byField] = await Promise.all([this.places(within), this.fields(within)]);
    const names = new Map(counts.flatMap(({ code, name }) => (code && name ? [[code, name] as const] : [])));
    const of = (district: string | null) => figuresOf(counts.filter(({ code }) => code === district));
    return {
      on: jakartaDate(),
      ...of(null),
      byField,
      districts: [...names].map(([code, name]) => ({ code, name, ...of(code) })),
    };
  }

  private places(within: string | undefined): Promise<Count[]> {
    return this.database.query<Count>(sql`
      SELECT district.code, district.name, kim.status, count(DISTINCT kim.id)::int AS kims
        FROM kim
        JOIN kim_village ON kim_village.kim_id = kim.id
        JOIN area ON area.code = kim_village.village_code
        JOIN area AS district ON district.code = area.parent_code
       WHERE kim.status <> ALL (${uncountedStatuses}::text[]) AND ${isWithin(within)}
       GROUP BY GROUPING SETS ((district.code, district.name, kim.status), (kim.status))
       ORDER BY district.code, kim.status`);
  }

  private fields(within: string | undefined): Promise<KimStatistics['byField']> {
    return this.database.query<KimStatistics['byField'][number]>(sql`
      SELECT field, count(*)::int AS kims
        FROM kim CROSS JOIN LATERAL jsonb_array_elements_text(kim.profile -> 'fieldsOfActivity') AS named (field)
       WHERE kim.status <> ALL (${uncountedStatuses}::text[]) AND ${servesWithin(sql`kim.id`, within)}
       GROUP BY field
       ORDER BY field`);
  }
}

function figuresOf(counts: readonly Count[]): Pick<KimStatistics, 'kims' | 'byStatus'> {
  return {
    kims: counts.reduce((sum, { kims }) => sum + kims, 0),
    byStatus: counts.map(({ status, kims }) => ({ status, kims })),
  };
}
