import { Injectable } from '@nestjs/common';
import { Database, type Sql, sql, type Transaction } from '#database';
import { TrackingPins } from './tracking-pin.js';
import type { TrackingKey } from './tracking.dto.js';
import { TrackingAttempt } from './tracking.entity.js';
import { trackingError } from './tracking.errors.js';

const maxFailures = 5;
const lockMs = 15 * 60_000;
const retentionMs = 24 * 3_600_000;

type Outcome =
  { kind: 'open'; aspirationId: string } | { kind: 'wrong' } | { kind: 'draft' } | { kind: 'locked'; until: Date };

/** The owner of a tracking number: an aspiration, a supporter, or a draft. */
const owners = {
  ASPIRATION: (number: string) => sql`
    SELECT id, false AS draft FROM aspiration WHERE tracking_number = ${number}
    UNION ALL SELECT id, false FROM supporter WHERE tracking_number = ${number}
    UNION ALL SELECT id, true FROM aspiration_draft WHERE tracking_number = ${number} AND status = 'OPEN'`,
  DRAFT: (number: string) => sql`SELECT id, false AS draft FROM aspiration_draft WHERE tracking_number = ${number}`,
} satisfies Record<string, (number: string) => Sql>;

/** Authenticates a citizen by tracking number and PIN. Treats an unknown number like a wrong PIN. */
@Injectable()
export class TrackingAuthenticator {
  constructor(
    private readonly database: Database,
    private readonly pins: TrackingPins,
  ) {}

  /**
   * The id of the aspiration, supporter or draft with this number.
   *
   * @throws 403 `wrong-pin`; 409 `draft-open` for a draft that has not been submitted; after five wrong PINs in a row for a
   * number, 429 `tracking-locked` for fifteen minutes, also for the correct PIN
   */
  async authenticate(key: TrackingKey, now = new Date(), to: keyof typeof owners = 'ASPIRATION'): Promise<string> {
    const outcome = await this.database.transaction((tx) => this.attempt(tx, key, now, to));
    if (outcome.kind === 'open') return outcome.aspirationId;
    if (outcome.kind === 'wrong') throw trackingError('wrong-pin');
    if (outcome.kind === 'draft') throw trackingError('draft-open');
    const seconds = Math.ceil((outcome.until.getTime() - now.getTime()) / 1000);
    throw trackingError('tracking-locked', { headers: { 'retry-after': String(seconds) } });
  }

  /** Deletes attempts past their retention. */
  async deleteOldAttempts(now = new Date()): Promise<void> {
    const before = new Date(now.getTime() - retentionMs);
    await this.database.query(sql`DELETE FROM tracking_attempt WHERE tried_at < ${before}`);
  }

  /** Locks the row of the number while it verifies the PIN, so that concurrent attempts are counted one by one. */
  private async attempt(
    tx: Transaction,
    { trackingNumber, pin }: TrackingKey,
    now: Date,
    to: keyof typeof owners,
  ): Promise<Outcome> {
    const [before] = await tx.query<Pick<TrackingAttempt, 'failures' | 'lockedUntil'>>(sql`
      INSERT INTO tracking_attempt (tracking_number, tried_at) VALUES (${trackingNumber}, ${now})
      ON CONFLICT (tracking_number) DO UPDATE SET tried_at = excluded.tried_at
      RETURNING failures, locked_until`);
    const { failures, lockedUntil } = before!;
    if (lockedUntil && lockedUntil > now) return { kind: 'locked', until: lockedUntil };

    const [stored] = await tx.query<{ aspirationId: string; salt: Buffer; hash: Buffer; draft: boolean }>(sql`
      SELECT aspiration_id, salt, hash, draft
        FROM (${owners[to](trackingNumber)}) AS owner JOIN tracking_pin ON aspiration_id = owner.id`);
    const right = (await this.pins.matches(pin, stored)) && stored !== undefined;
    const wrong = right ? 0 : (lockedUntil ? 0 : failures) + 1;
    const locked = wrong >= maxFailures ? new Date(now.getTime() + lockMs) : null;
    await tx.manager.update(TrackingAttempt, { trackingNumber }, { failures: wrong, lockedUntil: locked });
    if (!right) return { kind: 'wrong' };
    return stored.draft ? { kind: 'draft' } : { kind: 'open', aspirationId: stored.aspirationId };
  }
}
