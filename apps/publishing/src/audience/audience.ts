import { Injectable } from '@nestjs/common';
import { Memberships } from '#access';
import type { AreaRecorded, EventData, KimActivated } from '#contracts';
import { sql, type Transaction } from '#database';
import type { LockTarget } from '#messaging';
import { jakartaDate } from '#calendar';

/** The villages of named areas. */
export interface TargetedVillages {
  /** Each once, in the order of their codes. */
  readonly villageCodes: string[];
  /** The named areas that are not recorded, have ended, or contain no village, with their places in the list of names. */
  readonly unknown: readonly { readonly code: string; readonly index: number }[];
}

/** The levels of maturity of KIM, whose events come under the keys of assessments. */
export const kimLevels: LockTarget = {
  name: 'kim-level',
  statement: (ids) => sql`
    SELECT pg_advisory_xact_lock(hashtextextended('kim-level ' || id, 0))
      FROM unnest(${ids}::text[]) WITH ORDINALITY AS wanted(id, place) ORDER BY place`,
};

/** The areas and KIM of the registry, as far as its events have reported them. */
@Injectable()
export class Audience {
  constructor(private readonly memberships: Memberships) {}

  /** The villages that exist in these areas today. */
  async villagesOf(tx: Transaction, areaCodes: readonly string[]): Promise<TargetedVillages> {
    const today = jakartaDate(new Date());
    const isValid = sql`
      (area.valid_from IS NULL OR area.valid_from <= ${today}) AND (area.valid_until IS NULL OR area.valid_until >= ${today})`;
    const found = await tx.query<{ place: number; villages: string[] }>(sql`
      WITH RECURSIVE contained AS (
        SELECT named.place::int AS place, area.code, area.kind
          FROM unnest(${areaCodes}::text[]) WITH ORDINALITY AS named(code, place)
          JOIN area ON area.code = named.code AND ${isValid}
         UNION
        SELECT contained.place, area.code, area.kind
          FROM contained
          JOIN area ON area.parent_code = contained.code AND ${isValid}
      )
      SELECT place, array_agg(code) AS villages
        FROM contained
       WHERE kind IN ('DESA', 'KELURAHAN')
       GROUP BY place`);
    const places = new Set(found.map(({ place }) => place));
    return {
      villageCodes: [...new Set(found.flatMap(({ villages }) => villages))].toSorted(),
      unknown: areaCodes.flatMap((code, index) => (places.has(index + 1) ? [] : [{ code, index }])),
    };
  }

  /** Stores the area, unless the stored one is newer. */
  async recordArea(tx: Transaction, area: EventData<typeof AreaRecorded>): Promise<void> {
    await tx.query(sql`
      INSERT INTO area (code, version, kind, name, parent_code, valid_from, valid_until, population)
      VALUES (${area.code}, ${area.version}, ${area.kind}, ${area.name}, ${area.parentCode}, ${area.validFrom ?? null},
              ${area.validUntil ?? null}, ${area.population ?? null})
      ON CONFLICT (code) DO UPDATE
         SET version = excluded.version, kind = excluded.kind, name = excluded.name, parent_code = excluded.parent_code,
             valid_from = excluded.valid_from, valid_until = excluded.valid_until,
             population = excluded.population
       WHERE area.version < excluded.version`);
  }

  /** Stores the KIM, unless the stored one is newer. */
  async recordKim(tx: Transaction, kim: EventData<typeof KimActivated>): Promise<void> {
    await tx.query(sql`
      INSERT INTO kim (id, version, name, status, village_codes, fields_of_activity)
      VALUES (${kim.kimId}, ${kim.version}, ${kim.name}, ${kim.status}, ${kim.villageCodes},
              ${kim.fieldsOfActivity ?? []})
      ON CONFLICT (id) DO UPDATE
         SET version = excluded.version, name = excluded.name, status = excluded.status,
             village_codes = excluded.village_codes, fields_of_activity = excluded.fields_of_activity
       WHERE kim.version < excluded.version`);
    tx.afterCommit(() => this.memberships.forget());
  }
}
