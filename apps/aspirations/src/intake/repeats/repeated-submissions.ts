import { join, sql, type Transaction } from '#database';
import { canonicalJson } from '#http-api';
import { comparableWords } from '#text';
import { KeyedHash } from '#vault';
import { type AspirationStatus, type Channel, openStatuses } from '../../aspirations/aspiration.states.js';
import { ReporterVault } from '../../citizens/reporters/reporter-vault.js';
import type { FormAnswer } from '../categories/questions.js';
import type { RedactedSubmission } from '../redacted-submission.js';
import type { Submitter } from '../submitter.js';

/** A submission as it is compared with those before it. */
export interface SentSubmission {
  /** A keyed hash of what was sent; equal for two submissions in the same words. */
  readonly fingerprint: Buffer;
  /** Of the citizen; null without one. */
  readonly account: string | null;
  /** Of the telephone number or the address that was typed; null without one. */
  readonly contact: Buffer | null;
  readonly position: { readonly latitude: number; readonly longitude: number } | null;
}

export interface EarlierAspiration {
  readonly id: string;
  readonly version: number;
  readonly trackingNumber: string;
  readonly status: AspirationStatus;
  readonly verifyBy: string;
}

/** The channels by which citizens send for themselves; KIM and staff enter for many, also under a contact of their own. */
const ownChannels: readonly Channel[] = ['CITIZEN', 'INTEGRATOR'];
/** About 110 metres: two places further apart are two matters. */
const samePlaceDegrees = 0.001;

/**
 * Recognises a citizen who sends the same again (decision 25): the words of title, text and answers, kind, village and
 * protection are equal, and the aspiration is open. A category is no difference, a further place or an attachment is one.
 */
export class RepeatedSubmissions {
  private readonly keyedHash: KeyedHash;

  constructor(
    vaultKeyBase64: string,
    private readonly reporters: ReporterVault,
    private readonly days: number,
  ) {
    this.keyedHash = new KeyedHash(vaultKeyBase64, 'repeated-submission');
  }

  /** Null when it cannot repeat another, nor be repeated: the citizen is unknown, or there is more than words. */
  sentBy(submitted: RedactedSubmission, channel: Channel, { account }: Submitter): SentSubmission | null {
    const { reporter, attachmentIds = [], position = null } = submitted;
    if (this.days === 0 || !ownChannels.includes(channel) || attachmentIds.length > 0) return null;
    const contact = reporter && this.reporters.fingerprintOf(reporter);
    const own = channel === 'CITIZEN' ? account : null;
    if (own === null && contact === null) return null;
    return { fingerprint: this.fingerprintOf(submitted), account: own, contact, position };
  }

  /**
   * The earliest aspiration that this repeats. Two that are sent at the same moment wait for each other.
   *
   * A typed contact proves nothing: it matches only until the aspiration is verified, because from then on others can know
   * its words, and would learn from the answer whose they are.
   */
  async find(tx: Transaction, sent: SentSubmission | null, now: Date): Promise<EarlierAspiration | undefined> {
    if (sent === null) return undefined;
    const { fingerprint, account, contact, position } = sent;
    const since = new Date(now.getTime() - this.days * 86_400_000);
    const [, [earlier]] = await Promise.all([
      tx.query(this.lock(sent)),
      tx.query<EarlierAspiration>(sql`
        SELECT aspiration.id, version, tracking_number, status, verify_by::text
          FROM aspiration_intake AS intake JOIN aspiration ON aspiration.id = intake.aspiration_id,
               LATERAL (SELECT min(due_on) AS verify_by FROM deadline
                         WHERE deadline.aspiration_id = aspiration.id AND stage IN ('VERIFICATION', 'INFORMATION_REQUEST')) AS due
         WHERE fingerprint = ${fingerprint} AND received_at > ${since} AND status = ANY (${openStatuses}::text[])
           AND (citizen_account = ${account}
                OR (verified_at IS NULL
                    AND EXISTS (SELECT FROM reporter_key
                                 WHERE reporter_key.aspiration_id = aspiration.id AND citizen_fingerprint = ${contact}
                                   AND restricted_at IS NULL)))
           AND coalesce(abs(latitude - ${position?.latitude ?? null}::float8) < ${samePlaceDegrees}
                        AND abs(longitude - ${position?.longitude ?? null}::float8) < ${samePlaceDegrees}, true)
         ORDER BY received_at, aspiration.id LIMIT 1`),
    ]);
    return earlier;
  }

  /** Of each person who may have sent it before, always in the same order. */
  private lock({ fingerprint, account, contact }: SentSubmission) {
    const people = [account !== null && `account ${account}`, contact].filter(
      (person) => person !== false && person !== null,
    );
    const keys = people
      .map((person) => this.keyedHash.digest(fingerprint, person).readBigInt64BE())
      .toSorted(ascending);
    return sql`SELECT ${join(keys.map((key) => sql`pg_advisory_xact_lock(${String(key)}::bigint)`))}`;
  }

  private fingerprintOf(submitted: RedactedSubmission): Buffer {
    const {
      kind,
      villageCode,
      anonymous,
      confidential,
      title,
      body,
      answers = {},
      informationRequest = {},
    } = submitted;
    const answered = Object.entries(answers).map(([key, answer]) => [key, comparableAnswer(answer)]);
    const words = [title, body].map(comparableWords);
    const sent = {
      kind,
      villageCode,
      anonymous,
      confidential,
      words,
      answers: Object.fromEntries(answered),
      informationRequest,
    };
    return this.keyedHash.digest(canonicalJson(sent)).subarray(0, 16);
  }
}

function comparableAnswer(answer: FormAnswer): string | number {
  return typeof answer === 'number'
    ? answer
    : comparableWords(typeof answer === 'string' ? answer : answer.description);
}

const ascending = (one: bigint, other: bigint) => (one < other ? -1 : one > other ? 1 : 0);
