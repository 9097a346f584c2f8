import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { anyOf, sql, type Transaction } from '#database';
import { ClaimPicture } from './claim-key.entity.js';
import type { ReportKeys } from './report-keys.js';

/** Two texts are one claim from this share of common trigrams on. */
const leastSimilarity = 0.75;
/** Two pictures are one up to so many different bits of 64. */
const mostDifferentBits = 6;

/** Finds the claim of a report among all, and remembers by what it was reported. */
@Injectable()
export class ClaimGrouping {
  /** The claim that was reported with the same text or link; without a lock: what it finds stays. */
  async findSame(tx: Transaction, { fingerprints }: ReportKeys): Promise<string | null> {
    if (fingerprints.length === 0) return null;
    const rows = await tx.query<{ fingerprint: Buffer; claimId: string }>(
      sql`SELECT fingerprint, claim_id FROM claim_key WHERE fingerprint = ANY (${fingerprints}::bytea[])`,
    );
    const found = fingerprints.flatMap((one) => rows.find(({ fingerprint }) => fingerprint.equals(one)) ?? []);
    return found[0]?.claimId ?? null;
  }

  /**
   * Lets reports that could be of one claim wait for each other until the transaction ends: those with an equal text or link,
   * with texts that share a bucket of similar ones, and those with pictures. Always in the same order.
   */
  async lock(tx: Transaction, { fingerprints, similar, pictures }: ReportKeys): Promise<void> {
    const keys = [
      ...fingerprints.map((fingerprint) => fingerprint.readInt32BE()),
      ...(similar?.bands ?? []),
      ...(pictures.length > 0 ? [0] : []),
    ];
    const ordered = [...new Set(keys)].toSorted((one, other) => one - other);
    await tx.query(sql`
      SELECT pg_advisory_xact_lock(hashtext('publishing.claim'), key)
        FROM unnest(${ordered}::int[]) WITH ORDINALITY AS locked (key, place) ORDER BY place`);
  }

  /** Reports of a claim share it until their transactions end, and its merge waits for all of them. */
  async lockClaim(tx: Transaction, claimId: string, mode: 'report' | 'merge' = 'report'): Promise<void> {
    const lock = mode === 'report' ? sql`pg_advisory_xact_lock_shared` : sql`pg_advisory_xact_lock`;
    await tx.query(sql`SELECT ${lock}(hashtext('publishing.reports'), hashtext(${claimId}::text))`);
  }

  /** The claim with the most similar text, else with a similar picture. */
  async findSimilar(tx: Transaction, { similar, pictures }: ReportKeys): Promise<string | null> {
    if (similar) {
      const { bands, trigrams } = similar;
      const [text] = await tx.query<{ claimId: string }>(sql`
        SELECT claim_id
          FROM claim_key,
               LATERAL (SELECT bit_count(trigrams & ${trigrams}::bit(1024))::real
                               / greatest(bit_count(trigrams | ${trigrams}::bit(1024)), 1) AS similarity) AS compared
         WHERE bands && ${bands}::int[] AND similarity >= ${leastSimilarity}
         ORDER BY similarity DESC, claim_id LIMIT 1`);
      if (text) return text.claimId;
    }
    if (pictures.length === 0) return null;
    const close = pictures.map((hash) => sql`bit_count(hash # ${hash}::bit(64)) <= ${mostDifferentBits}`);
    const [picture] = await tx.query<{ claimId: string }>(
      sql`SELECT claim_id FROM claim_picture WHERE ${anyOf(...close)} ORDER BY id LIMIT 1`,
    );
    return picture?.claimId ?? null;
  }

  /** @param founds whether it is the first report of the claim: later similar texts are compared with the first one alone */
  remember(tx: Transaction, claimId: string, keys: ReportKeys, founds: boolean): void {
    keys.fingerprints.forEach((fingerprint, index) => {
      const similar = founds && index === 0 ? keys.similar : null;
      tx.enqueue(sql`
        INSERT INTO claim_key (fingerprint, claim_id, bands, trigrams)
        VALUES (${fingerprint}, ${claimId}, ${similar?.bands ?? []}::int[], ${similar?.trigrams ?? null}::bit(1024))
        ON CONFLICT DO NOTHING`);
    });
    for (const hash of keys.pictures) tx.enqueueInsert(ClaimPicture, { id: uuidv7(), claimId, hash });
  }

  /** What was reported of one claim leads to the other from now on. */
  move(tx: Transaction, from: string, to: string): void {
    tx.enqueue(sql`UPDATE claim_key SET claim_id = ${to} WHERE claim_id = ${from}`);
    tx.enqueue(sql`UPDATE claim_picture SET claim_id = ${to} WHERE claim_id = ${from}`);
  }
}
