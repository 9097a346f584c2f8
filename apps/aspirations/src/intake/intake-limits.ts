import { join, sql, type Transaction } from '#database';
import type { ErrorExtra } from '#http-api';
import { KeyedHash } from '#vault';
import { intakeError } from './intake.errors.js';
import type { Channel } from '../aspirations/aspiration.states.js';

const windowSeconds = 86_400;

/** How many submissions are allowed within any 24 hours. */
export interface IntakeLimitSettings {
  /** By one account of a KIM, of staff or of an integrator. */
  readonly perAccount: number;
  /** By one account of a citizen; and with one telephone number or address from one network without an account. */
  readonly perCitizen: number;
  /** From one network without an account, by all of its citizens together. */
  readonly perSource: number;
}

/** Where a submission, or a draft of one, comes from. */
export interface SubmissionSource {
  readonly id: string;
  readonly channel: Channel;
  readonly account: string | null;
  /** The network of a caller without an account (`ClientNetwork`). */
  readonly network: string | undefined;
  /** The telephone number and the e-mail address that were typed, which prove nothing (`CitizenFingerprints`). */
  readonly identifiers: readonly Buffer[];
}

/** Not every draft is submitted, so more of them may be created. */
const draftsPerAspiration = 3;

interface Limit {
  readonly name: 'account' | 'identifier' | 'source';
  readonly fingerprint: Buffer;
  readonly limit: number;
}

/**
 * Limits floods by what the caller cannot choose: an account by its submissions; without one, the network, generously, because
 * a whole village may share one, and the typed identifiers within that network. So a stranger spends neither the room of an
 * account nor that of a telephone number. Similar texts are never refused: in a disaster hundreds report the same. Counts keyed
 * hashes of the last 24 hours, which identify no one.
 */
export class IntakeLimits {
  private readonly keyedHash: KeyedHash;

  constructor(
    vaultKeyBase64: string,
    private readonly settings: IntakeLimitSettings,
  ) {
    this.keyedHash = new KeyedHash(vaultKeyBase64, 'intake-fingerprint');
  }

  /** Counts a submission; what is refused, or rolled back later, does not count. Gives the details of a refusal. */
  countSubmission(tx: Transaction, submission: SubmissionSource, now: Date): Promise<ErrorExtra | true> {
    return this.count(tx, submission.id, now, this.limitsOf(submission, 'aspiration', 1));
  }

  /** Counts a new draft. @throws 429 `intake-limited` */
  async countDraft(tx: Transaction, source: SubmissionSource, now: Date): Promise<void> {
    const result = await this.count(tx, source.id, now, this.limitsOf(source, 'draft', draftsPerAspiration));
    if (result !== true) throw intakeError('intake-limited', result);
  }

  private async count(tx: Transaction, id: string, now: Date, limits: readonly Limit[]): Promise<ErrorExtra | true> {
    const since = new Date(now.getTime() - windowSeconds * 1000);
    const rows = limits.map(
      ({ name, fingerprint, limit }) => sql`(${name}::text, ${fingerprint}::bytea, ${limit}::int)`,
    );
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

  private limitsOf(source: SubmissionSource, of: 'aspiration' | 'draft', times: number): Limit[] {
    const { channel, account, network = '', identifiers } = source;
    const { perAccount, perCitizen, perSource } = this.settings;
    if (account !== null) {
      const limit = (channel === 'CITIZEN' ? perCitizen : perAccount) * times;
      return [{ name: 'account', fingerprint: this.fingerprint(`${of} account ${account}`), limit }];
    }
    return [
      { name: 'source', fingerprint: this.fingerprint(`${of} source ${network}`), limit: perSource * times },
      ...identifiers.map((identifier): Limit => ({
        name: 'identifier',
        fingerprint: this.fingerprint(`${of} identifier ${network}`, identifier),
        limit: perCitizen * times,
      })),
    ];
  }

  private fingerprint(of: string, value: Buffer = Buffer.alloc(0)): Buffer {
    return this.keyedHash.digest(of, value).subarray(0, 16);
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
