import { jakartaDate } from '#calendar';
import { type Queryable, sql } from '#database';

/** A position in degrees of WGS 84. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * The village of today within whose boundary a position lies; of two that meet there, the one of the lower code. Undefined
 * outside of all.
 */
export async function villageAt(source: Queryable, { latitude, longitude }: Position): Promise<string | undefined> {
  const [village] = await source.query<{ code: string }>(sql`
    SELECT code
      FROM area_boundary JOIN area USING (code), point(${longitude}::float8, ${latitude}::float8) AS here
     WHERE kind IN ('DESA', 'KELURAHAN') AND (valid_until IS NULL OR valid_until >= ${jakartaDate(new Date())})
       AND (SELECT count(*) FROM unnest(outlines) AS ring WHERE ring @> here)
         > (SELECT count(*) FROM unnest(holes) AS ring WHERE ring @> here)
     ORDER BY code LIMIT 1`);
  return village?.code;
}
