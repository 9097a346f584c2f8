import { createHmac } from 'node:crypto';
import type { Transaction } from '#database';
import { aspirationsError } from '../aspirations.errors.js';
import type { Channel } from './channels.js';
import { similarityMarks } from './similarity-marks.js';

const windowSeconds = 86_400;

/** How much may be told within any 24 hours. */
export interface IntakeLimitSettings {
  /** By one account of a KIM, of staff or of an integrator; and by all together who can neither be named nor reached. */
  readonly perAccount: number;
  /** By one citizen for oneself. */
  readonly perCitizen: number;
  /** By citizens for themselves, in nearly the same words. */
  readonly alike: number;
}

/** Who comes with something. */
export interface Comer {
  readonly id: string;
  readonly channel: Channel;
  readonly account: string | null;
  /** The same for everything that one citizen tells (`CitizenMarks`); null when that cannot be known. */
  readonly citizen: Buffer | null;
}

/** Something that somebody wants to tell. */
export interface Telling extends Comer {
  readonly title: string;
  readonly body: string;
}

/** As many drafts more than cases may be begun: not each is ever told. */
const draftsPerCase = 3;

interface Limit {
  readonly name: 'account' | 'citizen' | 'alike' | 'unknown';
  readonly mark: Buffer;
  readonly most: number;
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
    this.key = createHmac('sha256', Buffer.from(vaultKeyBase64, 'base64')).update('intake-mark').digest();
  }

  /**
   * Counts it in, or refuses it; what is refused, or rolled back later, does not count.
   *
   * @throws 429 `intake-limited`, with `Retry-After`, `RateLimit` and `RateLimit-Policy`
   */
  admit(tx: Transaction, telling: Telling, now: Date): Promise<void> {
    const alike = telling.channel === 'CITIZEN' ? similarityMarks(telling.title, telling.body) : [];
    return this.count(tx, telling.id, now, [
      ...this.limitsOf(telling, 'case', 1),
      ...alike.map((mark): Limit => ({ name: 'alike', mark: this.mark('alike', mark), most: this.settings.alike })),
    ]);
  }

  /** The same of a draft that is begun; its words count when it is told. */
  admitDraft(tx: Transaction, comer: Comer, now: Date): Promise<void> {
    return this.count(tx, comer.id, now, this.limitsOf(comer, 'draft', draftsPerCase));
  }

  private async count(tx: Transaction, id: string, now: Date, limits: readonly Limit[]): Promise<void> {
    const reached = await tx.query<{ name: string; most: number; since: Date }>(
      `WITH asked AS (
         SELECT * FROM unnest($1::text[], $2::bytea[], $3::int[]) AS a(name, mark, most)
       ), counted AS (
         INSERT INTO intake_mark (mark, told_at, id) SELECT mark, $4, $5 FROM asked ON CONFLICT DO NOTHING
       )
       SELECT name, most, since
         FROM asked, LATERAL (
           SELECT told_at AS since FROM intake_mark
            WHERE mark = asked.mark AND told_at > $6 ORDER BY told_at DESC OFFSET most - 1 LIMIT 1
         ) AS oldest
        ORDER BY since DESC`,
      [
        limits.map(({ name }) => name),
        limits.map(({ mark }) => mark),
        limits.map(({ most }) => most),
        now,
        id,
        new Date(now.getTime() - windowSeconds * 1000),
      ],
    );
    if (reached.length > 0) throw limited(reached[0]!, now);
  }

  private limitsOf({ channel, account, citizen }: Comer, of: 'case' | 'draft', times: number): Limit[] {
    const mine = channel === 'CITIZEN';
    const [perAccount, perCitizen] = [this.settings.perAccount * times, this.settings.perCitizen * times];
    const limits: (Limit | false)[] = [
      account !== null && {
        name: 'account',
        mark: this.mark(`${of} account ${account}`),
        most: mine ? perCitizen : perAccount,
      },
      mine && citizen !== null && { name: 'citizen', mark: this.mark(`${of} citizen`, citizen), most: perCitizen },
      mine &&
        account === null &&
        citizen === null && { name: 'unknown', mark: this.mark(`${of} unknown`), most: perAccount },
    ];
    return limits.filter((limit) => limit !== false);
  }

  private mark(of: string, value: Buffer = Buffer.alloc(0)): Buffer {
    return createHmac('sha256', this.key).update(`${of}\n`).update(value).digest().subarray(0, 16);
  }
}

/** https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/ */
function limited({ name, most, since }: { name: string; most: number; since: Date }, now: Date): Error {
  const seconds = Math.max(1, Math.ceil((since.getTime() - now.getTime()) / 1000) + windowSeconds);
  return aspirationsError('intake-limited', {
    headers: {
      'retry-after': String(seconds),
      ratelimit: `"${name}";r=0;t=${seconds}`,
      'ratelimit-policy': `"${name}";q=${most};w=${windowSeconds}`,
    },
  });
}
