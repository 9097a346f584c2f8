import { sql, type Transaction } from '#database';
import { districtOf } from '../aspirations/district.js';
import { similarityKeyOf } from '#text';

/**
 * Indexes an aspiration for the search of duplicates, again whenever its category changes. Its masked texts: a stranger who
 * searches with an address or a number learns nothing about who is named in a text.
 */
export function indexSimilarity(
  tx: Transaction,
  aspiration: {
    readonly id: string;
    readonly villageCode: string;
    readonly category: string;
    readonly receivedAt: Date;
    readonly titleMasked: string;
    readonly bodyMasked: string;
  },
): void {
  const { words, fingerprint, trigrams } = similarityKeyOf(aspiration.titleMasked, aspiration.bodyMasked);
  const { id, villageCode, category, receivedAt } = aspiration;
  tx.enqueue(sql`
    INSERT INTO aspiration_similarity (aspiration_id, village_code, district_code, category, received_at, words,
                                       fingerprint, trigrams)
    VALUES (${id}, ${villageCode}, ${districtOf(villageCode)}, ${category}, ${receivedAt}, ${words}, ${fingerprint},
            ${trigrams})
    ON CONFLICT (aspiration_id) DO UPDATE
       SET category = excluded.category, words = excluded.words, fingerprint = excluded.fingerprint,
           trigrams = excluded.trigrams`);
}
