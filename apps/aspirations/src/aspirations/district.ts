import { sql } from '#database';

/** The code of the district of a village: the first three parts of the code of the village. */
export function districtOf(villageCode: string): string {
  return villageCode.split('.').slice(0, 3).join('.');
}

/** SQL of the code of the district of `village_code`. */
export const districtCode = sql`substring(village_code, '^[0-9]+[.][0-9]+[.][0-9]+')`;
