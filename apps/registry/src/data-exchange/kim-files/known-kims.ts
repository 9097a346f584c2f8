import type { Transaction } from '#database';
import { type Decree, decreeKey, issuerKey } from '../../kims/decree.js';

const keyOf = (part: string) => `lower(regexp_replace(decree ->> '${part}', '\\s', '', 'g'))`;

/**
 * The KIM that has or had each of these decrees, in whatever state but rejected; undefined where the registry knows none.
 * In the order of the decrees.
 */
export async function knownKims(
  tx: Transaction,
  decrees: readonly Pick<Decree, 'number' | 'issuer'>[],
): Promise<(string | undefined)[]> {
  const rows = await tx.query<{ place: number; id: string }>(
    `WITH asked AS (
       SELECT * FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS asked(number, issuer, place))
     SELECT DISTINCT ON (place) place::int, held.id
       FROM asked
       JOIN (SELECT id, decree_key AS number, decree_issuer_key AS issuer FROM kim
              WHERE decree_key = ANY ($1) AND status <> 'REJECTED'
             UNION ALL
             SELECT kim_id, ${keyOf('number')}, ${keyOf('issuer')} FROM kim_former_decree
              WHERE ${keyOf('number')} = ANY ($1)) AS held USING (number, issuer)
      ORDER BY place, held.id`,
    [decrees.map(({ number }) => decreeKey(number)), decrees.map(({ issuer }) => issuerKey(issuer))],
  );
  const found = new Map(rows.map(({ place, id }) => [place, id]));
  return decrees.map((_decree, place) => found.get(place + 1));
}
