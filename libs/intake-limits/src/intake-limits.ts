import { join, sql, type Transaction } from '#database';
import type { ErrorExtra } from '#http-api';
import { KeyedHash } from '#vault';

const windowSeconds = 86_400;

/** How often something may be submitted within any 24 hours. */
export interface Limit {
  /** By which the caller recognises the limit: an account, a network, a typed telephone number. */
  readonly name: 'account' | 'identifier' | 'source';
  /** What is counted together, such as `['claim account', account]`; only its keyed hash is stored. */
  readonly of: readonly (string | Buffer)[];
  readonly most: number;
}

/**
 * Limits floods by what the caller cannot choose, such as an account or a network. Similar texts are never refused: in a
 * disaster hundreds report the same. Counts keyed hashes of the last 24 hours, which identify no one. Requires
 * `intakeLimitMigrations` and `IntakeFingerprintJob` in the service.
 */
export class IntakeLimits {
  private readonly keyedHash: KeyedHash;

  constructor(vaultKeyBase64: string) {
    this.keyedHash = new KeyedHash(vaultKeyBase64, 'intake-fingerprint');
  }

  /**
   * Counts a submission under all of these limits; what is refused, or rolled back later, does not count. Gives the headers
   * of a refusal by 429 when one of them is reached.
   *
   * @param id of what is submitted
   */
  async count(tx: Transaction, id: string, limits: readonly Limit[], now: Date): Promise<ErrorExtra | true> {
    const since = new Date(now.getTime() - windowSeconds * 1000);
    const rows = limits.map(({ name, of, most }) => sql`(${name}::text, ${this.fingerprint(of)}::bytea, ${most}::int)`);
    const [reached] = await tx.query<{ name: string; most: number; since: Date }>(sql`
      WITH requested (name, fingerprint, most) AS (VALUES ${join(rows)}), counted AS (
        INSERT INTO intake_fingerprint (fingerprint, submitted_at, id)
        SELECT fingerprint, ${now}, ${id} FROM requested ON CONFLICT DO NOTHING
      )
      SELECT name, most, since
        FROM requested, LATERAL (
          SELECT submitted_at AS since FROM intake_fingerprint
           WHERE fingerprint = requested.fingerprint AND submitted_at > ${since}
           ORDER BY submitted_at DESC OFFSET most - 1 LIMIT 1
        ) AS oldest
       ORDER BY since DESC LIMIT 1`);
    return reached === undefined || limitExceeded(reached, now);
  }

  private fingerprint(of: readonly (string | Buffer)[]): Buffer {
    return this.keyedHash.digest(...of).subarray(0, 16);
  }
}

/** https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/ */
function limitExceeded({ name, most, since }: { name: string; most: number; since: Date }, now: Date): ErrorExtra {
  const seconds = Math.max(1, Math.ceil((since.getTime() - now.getTime()) / 1000) + windowSeconds);
  return {
    headers: {
      'retry-after': String(seconds),
      ratelimit: `"${name}";r=0;t=${seconds}`,
      'ratelimit-policy': `"${name}";q=${most};w=${windowSeconds}`,
    },
  };
}
