import { type Queryable, sql } from '#database';
import { networkError } from '../network.errors.js';
import type { Potential } from './potential.entity.js';

/** A potential with the names of its KIM, village and district. */
export interface ListedPotential extends Potential {
  readonly kimName: string;
  readonly villageName: string;
  readonly districtName: string | null;
}

/** The columns of a `ListedPotential`, out of the joins of `potentialSource`. */
export const potentialColumns = sql`
  potential.*, kim.name AS kim_name, village.name AS village_name, district.name AS district_name`;

/** The joins of a potential. */
export const potentialSource = sql`
  JOIN kim ON kim.id = potential.kim_id
  JOIN area AS village ON village.code = potential.village_code
  LEFT JOIN area AS district ON district.code = village.parent_code`;

/** @throws 'potential-not-found' */
export async function readPotential(source: Queryable, id: string): Promise<ListedPotential> {
  const [potential] = await source.query<ListedPotential>(sql`
    SELECT ${potentialColumns} FROM potential ${potentialSource} WHERE potential.id = ${id}`);
  if (!potential) throw networkError('potential-not-found');
  return potential;
}
