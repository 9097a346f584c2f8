import { join, sql, type Transaction } from '#database';
import type { ErrorExtra } from '#http-api';
import { KeyedHash } from '#vault';
import { intakeError } from './intake.errors.js';
import type { Channel } from '../aspirations/aspiration.states.js';
import { similarityHashes } from './similarity-hash.js';

const windowSeconds = 86_400;

/** How many submissions are allowed within any 24 hours. */
export interface IntakeLimitSettings {
  /** By one account of a KIM, of staff or of an integrator; and by all citizens together without account and contact. */
  readonly perAccount: number;
  /** By one citizen. */
  readonly perCitizen: number;
  /** By citizens, in nearly the same words. */
  readonly similar: number;
}

/** Where a submission, or a draft of one, comes from. */
export interface SubmissionSource {
  readonly id: string;
  readonly channel: Channel;
  readonly account: string | null;
  /** The same for all submissions of one citizen (`CitizenFingerprints`); null when the citizen gives no contact. */
  readonly citizen: Buffer | null;
}

export interface Submission extends SubmissionSource {
  readonly title: string;
  readonly body: string;
}

/** Not every draft is submitted, so more of them may be created. */
const draftsPerAspiration = 3;

interface Limit {
  readonly name: 'account' | 'citizen' | 'similar' | 'unknown';
  readonly fingerprint: Buffer;
  readonly limit: number;
}

/**
 * Limits floods by submitter and by content, never by network address: a whole village may share one, and one account of a
 * KIM serves many citizens. Counts keyed hashes of the submissions of the last 24 hours, which identify no one.
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
  countSubmission(tx: Transaction, submission: Submission, now: Date): Promise<ErrorExtra | true> {
    const { channel, title, body } = submission;
    const similar = channel === 'CITIZEN' ? similarityHashes(title, body) : [];
    return this.count(tx, submission.id, now, [
      ...this.limitsOf(submission, 'aspiration', 1),
      ...similar.map((hash): Limit => ({
        name: 'similar',
        fingerprint: this.fingerprint('similar', hash),
        limit: this.settings.similar,
      })),
    ]);
  }

  /** Counts a new draft; its words count when it is submitted. @throws 429 `intake-limited` */
  async countDraft(tx: Transaction, source: SubmissionSource, now: Date): Promise<void> {
    const result = await this.count(tx, source.id, now, this.limitsOf(source, 'draft', draftsPerAspiration));
    if (result !== true) throw intakeError('intake-limited', result);
  }

  private async count(tx: Transaction, id: string, now: Date, limits: readonly Limit[]): Promise<ErrorExtra | true> {
    if (limits.length === 0) return true;
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

  private limitsOf(
    { channel, account, citizen }: SubmissionSource,
    of: 'aspiration' | 'draft',
    times: number,
  ): Limit[] {
    const own = channel === 'CITIZEN';
    const [perAccount, perCitizen] = [this.settings.perAccount * times, this.settings.perCitizen * times];
    const limits: (Limit | false)[] = [
      account !== null && {
        name: 'account',
        fingerprint: this.fingerprint(`${of} account ${account}`),
        limit: own ? perCitizen : perAccount,
      },
      own &&
        citizen !== null && {
          name: 'citizen',
          fingerprint: this.fingerprint(`${of} citizen`, citizen),
          limit: perCitizen,
        },
      own &&
        account === null &&
        citizen === null && {
          name: 'unknown',
          fingerprint: this.fingerprint(`${of} unknown`),
          limit: perAccount,
        },
    ];
    return limits.filter((limit) => limit !== false);
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
