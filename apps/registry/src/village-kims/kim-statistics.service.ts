import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { officeDayOf } from '../office-day.js';
import type { KimStatistics, StatisticsQuery } from './kim-statistics.dto.js';
import { isWithin, uncountedStatuses } from './served.js';

type Status = KimStatistics['byStatus'][number]['status'];

interface Count {
  /** Null for the sum over all districts, in which a KIM counts once. */
  readonly code: string | null;
  readonly name: string | null;
  readonly status: Status;
  readonly kims: number;
}

/** How many KIM there are, by state and district. */
@Injectable()
export class KimStatisticsService {
  constructor(private readonly database: Database) {}

  async count({ within }: StatisticsQuery): Promise<KimStatistics> {
    const counts = await this.database.query<Count>(
      `SELECT district.code, district.name, kim.status, count(DISTINCT kim.id)::int AS kims
         FROM kim
         JOIN kim_village ON kim_village.kim_id = kim.id
         JOIN area ON area.code = kim_village.village_code
         JOIN area AS district ON district.code = area.parent_code
        WHERE kim.status <> ALL ($2::text[]) AND ${isWithin('$1')}
        GROUP BY GROUPING SETS ((district.code, district.name, kim.status), (kim.status))
        ORDER BY district.code, kim.status`,
      [within ?? null, uncountedStatuses],
    );
    const names = new Map(counts.flatMap(({ code, name }) => (code && name ? [[code, name] as const] : [])));
    const of = (district: string | null) => figuresOf(counts.filter(({ code }) => code === district));
    return {
      on: officeDayOf(new Date()),
      ...of(null),
      districts: [...names].map(([code, name]) => ({ code, name, ...of(code) })),
    };
  }
}

function figuresOf(counts: readonly Count[]): Pick<KimStatistics, 'kims' | 'byStatus'> {
  return {
    kims: counts.reduce((sum, { kims }) => sum + kims, 0),
    byStatus: counts.map(({ status, kims }) => ({ status, kims })),
  };
}
