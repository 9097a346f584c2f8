import { type Queryable, sql, type Sql } from '#database';
import { networkError } from '../network.errors.js';
import type { Partnership } from './partnership.entity.js';

/** A partnership with the names of the two KIM. */
export interface ListedPartnership extends Partnership {
  readonly proposerKimName: string;
  readonly partnerKimName: string;
}

/** @param rest what follows the joined tables `partnership`, `proposer` and `partner` */
export function readPartnerships(source: Queryable, rest: Sql): Promise<ListedPartnership[]> {
  return source.query<ListedPartnership>(sql`
    SELECT partnership.*, accepted_on::text, ended_on::text, proposer.name AS proposer_kim_name,
           partner.name AS partner_kim_name
      FROM partnership
      JOIN kim AS proposer ON proposer.id = proposer_kim_id
      JOIN kim AS partner ON partner.id = partner_kim_id ${rest}`);
}

/** @throws 'partnership-not-found' */
export async function readPartnership(source: Queryable, id: string): Promise<ListedPartnership> {
  const [partnership] = await readPartnerships(source, sql`WHERE partnership.id = ${id}`);
  if (!partnership) throw networkError('partnership-not-found');
  return partnership;
}
