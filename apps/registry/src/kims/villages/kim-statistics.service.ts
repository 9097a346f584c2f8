import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { jakartaDate } from '../../jakarta-date.js';
import type { KimStatistics, StatisticsQuery } from './kim-statistics.dto.js';
import { isWithin, uncountedStatuses } from './served-villages.js';

type Status = KimStatistics['byStatus'][number]['status'];

interface Count {
  /** Null for the sum over all districts, in which a KIM counts once. */
  readonly code: string | null;
  readonly name: string | null;
  readonly status: Status;
  readonly kims: number;
}

/** How many KIM there are, by state, district and field of activity. */
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
    return this.database.query<Count>(
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
  }

  private fields(within: string | undefined): Promise<KimStatistics['byField']> {
    return this.database.query<KimStatistics['byField'][number]>(
      `SELECT field, count(*)::int AS kims
         FROM kim CROSS JOIN LATERAL jsonb_array_elements_text(kim.profile -> 'fieldsOfActivity') AS told(field)
        WHERE kim.status <> ALL ($2::text[])
          AND EXISTS (SELECT FROM kim_village JOIN area ON area.code = kim_village.village_code
                       WHERE kim_village.kim_id = kim.id AND ${isWithin('$1')})
        GROUP BY field
        ORDER BY field`,
      [within ?? null, uncountedStatuses],
    );
  }
}

function figuresOf(counts: readonly Count[]): Pick<KimStatistics, 'kims' | 'byStatus'> {
  return {
    kims: counts.reduce((sum, { kims }) => sum + kims, 0),
    byStatus: counts.map(({ status, kims }) => ({ status, kims })),
  };
}
