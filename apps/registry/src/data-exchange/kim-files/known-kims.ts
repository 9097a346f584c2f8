import { sql, type Transaction } from '#database';
import { type Decree, decreeKey, issuerKey } from '../../kims/decree.js';

/**
 * The KIM that has or had each of these decrees, in any status but REJECTED, in the order of the decrees; undefined where
 * there is none.
 */
export async function knownKims(
  tx: Transaction,
  decrees: readonly Pick<Decree, 'number' | 'issuer'>[],
): Promise<(string | undefined)[]> {
  const numbers = decrees.map(({ number }) => decreeKey(number));
  const issuers = decrees.map(({ issuer }) => issuerKey(issuer));
  const rows = await tx.query<{ place: number; id: string }>(sql`
    WITH requested AS (
      SELECT * FROM unnest(${numbers}::text[], ${issuers}::text[]) WITH ORDINALITY AS requested (number, issuer, place))
    SELECT DISTINCT ON (place) place::int, known.id
      FROM requested
      JOIN (SELECT id, decree_key AS number, decree_issuer_key AS issuer FROM kim
             WHERE decree_key = ANY (${numbers}::text[]) AND status <> 'REJECTED'
            UNION ALL
            SELECT kim_id, decree_key, decree_issuer_key FROM kim_former_decree
             WHERE decree_key = ANY (${numbers}::text[])) AS known USING (number, issuer)
     ORDER BY place, known.id`);
  const found = new Map(rows.map(({ place, id }) => [place, id]));
  return decrees.map((_decree, place) => found.get(place + 1));
}
