import { jakartaDate } from '#calendar';
import { type Queryable, sql, type Sql } from '#database';

/**
 * SQL of whether a village exists today. Until the first area has arrived from the registry every code is accepted: a new
 * installation must not turn reports away.
 */
export function villageKnown(villageCode: string): Sql {
  return sql`
    (EXISTS (SELECT FROM area WHERE code = ${villageCode} AND kind IN ('DESA', 'KELURAHAN')
                AND (valid_until IS NULL OR valid_until >= ${jakartaDate(new Date())}))
     OR NOT EXISTS (SELECT FROM area))`;
}

/** As `villageKnown`, of an area of any kind, former ones too. */
export async function isAreaKnown(source: Queryable, areaCode: string): Promise<boolean> {
  const [row] = await source.query<{ known: boolean }>(sql`
    SELECT EXISTS (SELECT FROM area WHERE code = ${areaCode}) OR NOT EXISTS (SELECT FROM area) AS known`);
  return row!.known;
}

export async function isVillageKnown(source: Queryable, villageCode: string): Promise<boolean> {
  const [row] = await source.query<{ known: boolean }>(sql`SELECT ${villageKnown(villageCode)} AS known`);
  return row!.known;
}
