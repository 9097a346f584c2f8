import { createHmac } from 'node:crypto';
import type { Transaction } from '#database';
import { aspirationsError } from '../aspirations.errors.js';
import type { Channel } from './channels.js';
import { similarityHashes } from './similarity-hash.js';

const windowSeconds = 86_400;

/** How much may be told within any 24 hours. */
export interface IntakeLimitSettings {
  /** By one account of a KIM, of staff or of an integrator; and by all together who can neither be named nor reached. */
  readonly perAccount: number;
  /** By one citizen for oneself. */
  readonly perCitizen: number;
  /** By citizens for themselves, in nearly the same words. */
  readonly similar: number;
}

/** Who comes with something. */
export interface SubmissionSource {
  readonly id: string;
  readonly channel: Channel;
  readonly account: string | null;
  /** The same for everything that one citizen tells (`CitizenMarks`); null when that cannot be known. */
  readonly citizen: Buffer | null;
}

/** Something that somebody wants to tell. */
export interface Submission extends SubmissionSource {
  readonly title: string;
  readonly body: string;
}

/** As many drafts more than cases may be begun: not each is ever told. */
const draftsPerAspiration = 3;

interface Limit {
  readonly name: 'account' | 'citizen' | 'alike' | 'unknown';
  readonly fingerprint: Buffer;
  readonly limit: number;
}

/**
 * Holds floods back by who tells and by what is told, never by where a connection comes from: a whole village may share
 * one, and a KIM's desk is many citizens. Counted are the marks of what was let in during the last 24 hours; they are
 * keyed hashes, which tell nobody.
 */
export class IntakeLimits {
  private readonly key: Buffer;

  constructor(
    vaultKeyBase64: string,
    private readonly settings: IntakeLimitSettings,
  ) {
    this.key = createHmac('sha256', Buffer.from(vaultKeyBase64, 'base64')).update('intake-fingerprint').digest();
  }

  /**
   * Counts it in, or refuses it; what is refused, or rolled back later, does not count.
   *
   * @throws 429 `intake-limited`, with `Retry-After`, `RateLimit` and `RateLimit-Policy`
   */
  countSubmission(tx: Transaction, submission: Submission, now: Date): Promise<void> {
    const similar = submission.channel === 'CITIZEN' ? similarityHashes(submission.title, submission.body) : [];
    return this.count(tx, submission.id, now, [
      ...this.limitsOf(submission, 'case', 1),
      ...similar.map((fingerprint): Limit => ({
        name: 'alike',
        fingerprint: this.fingerprint('alike', fingerprint),
        limit: this.settings.similar,
      })),
    ]);
  }

  /** The same of a draft that is begun; its words count when it is told. */
  countDraft(tx: Transaction, source: SubmissionSource, now: Date): Promise<void> {
    return this.count(tx, source.id, now, this.limitsOf(source, 'draft', draftsPerAspiration));
  }

  private async count(tx: Transaction, id: string, now: Date, limits: readonly Limit[]): Promise<void> {
    const reached = await tx.query<{ name: string; limit: number; since: Date }>(
      `WITH asked AS (
         SELECT * FROM unnest($1::text[], $2::bytea[], $3::int[]) AS a(name, fingerprint, most)
       ), counted AS (
         INSERT INTO intake_fingerprint (fingerprint, submitted_at, id) SELECT fingerprint, $4, $5 FROM asked ON CONFLICT DO NOTHING
       )
       SELECT name, most, since
         FROM asked, LATERAL (
           SELECT submitted_at AS since FROM intake_fingerprint
            WHERE fingerprint = asked.fingerprint AND submitted_at > $6 ORDER BY submitted_at DESC OFFSET most - 1 LIMIT 1
         ) AS oldest
        ORDER BY since DESC`,
      [
        limits.map(({ name }) => name),
        limits.map(({ fingerprint }) => fingerprint),
        limits.map(({ limit }) => limit),
        now,
        id,
        new Date(now.getTime() - windowSeconds * 1000),
      ],
    );
    if (reached.length > 0) throw limitExceeded(reached[0]!, now);
  }

  private limitsOf({ channel, account, citizen }: SubmissionSource, of: 'case' | 'draft', times: number): Limit[] {
    const ownSubmission = channel === 'CITIZEN';
    const [perAccount, perCitizen] = [this.settings.perAccount * times, this.settings.perCitizen * times];
    const limits: (Limit | false)[] = [
      account !== null && {
        name: 'account',
        fingerprint: this.fingerprint(`${of} account ${account}`),
        limit: ownSubmission ? perCitizen : perAccount,
      },
      ownSubmission &&
        citizen !== null && {
          name: 'citizen',
          fingerprint: this.fingerprint(`${of} citizen`, citizen),
          limit: perCitizen,
        },
      ownSubmission &&
        account === null &&
        citizen === null && { name: 'unknown', fingerprint: this.fingerprint(`${of} unknown`), limit: perAccount },
    ];
    return limits.filter((limit) => limit !== false);
  }

  private fingerprint(of: string, value: Buffer = Buffer.alloc(0)): Buffer {
    return createHmac('sha256', this.key).update(`${of}\n`).update(value).digest().subarray(0, 16);
  }
}

/** https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/ */
function limitExceeded({ name, limit, since }: { name: string; limit: number; since: Date }, now: Date): Error {
  const seconds = Math.max(1, Math.ceil((since.getTime() - now.getTime()) / 1000) + windowSeconds);
  return aspirationsError('intake-limited', {
    headers: {
      'retry-after': String(seconds),
      ratelimit: `"${name}";r=0;t=${seconds}`,
      'ratelimit-policy': `"${name}";q=${limit};w=${windowSeconds}`,
    },
  });
}
