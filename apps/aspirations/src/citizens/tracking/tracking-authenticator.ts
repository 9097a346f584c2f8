import { Injectable } from '@nestjs/common';
import { jakartaDate } from '#calendar';
import { Database, type Sql, sql } from '#database';
import { type StoredPin, TrackingPins } from './tracking-pin.js';
import type { TrackingKey } from './tracking.dto.js';
import { trackingError } from './tracking.errors.js';
import { WrongPins } from './wrong-pins.service.js';

/** The owner of a tracking number: an aspiration, a supporter, or a draft. */
const owners = {
  ASPIRATION: (number: string) => sql`
    SELECT id, false AS draft, NULL AS repeated_number FROM aspiration WHERE tracking_number = ${number}
    UNION ALL SELECT id, false, NULL FROM supporter WHERE tracking_number = ${number}
    UNION ALL SELECT id, true, NULL FROM aspiration_draft WHERE tracking_number = ${number} AND status = 'OPEN'
    UNION ALL SELECT draft.id, false, earlier.tracking_number
      FROM aspiration_draft AS draft JOIN aspiration AS earlier ON earlier.id = draft.repeats
     WHERE draft.tracking_number = ${number}`,
  DRAFT: (number: string) =>
    sql`SELECT id, false AS draft, NULL AS repeated_number FROM aspiration_draft WHERE tracking_number = ${number}`,
} satisfies Record<string, (number: string) => Sql>;

type OwnerKind = keyof typeof owners;
type Owner = StoredPin & {
  readonly draft: boolean;
  /** Of the earlier aspiration that a draft repeated when it was submitted. */
  readonly repeatedNumber: string | null;
  readonly wrongPins: number;
  /** Of a new PIN that was sent and not used yet. */
  readonly renewal: string | null;
  readonly renewedHash: Buffer | null;
};

/**
 * Authenticates a citizen by tracking number and PIN. An unknown number gets the same answers as a wrong PIN, after the same
 * work: one statement outside of any transaction and one comparison.
 */
@Injectable()
export class TrackingAuthenticator {
  constructor(
    private readonly database: Database,
    private readonly pins: TrackingPins,
    private readonly wrongPins: WrongPins,
  ) {}

  /**
   * The id of the aspiration, supporter or draft with this number.
   *
   * @param source the network of the caller (`ClientNetwork`)
   * @throws 403 `wrong-pin`; 409 `draft-open` for a draft that has not been submitted, 409
   * `draft-repeated` for one that repeats an earlier aspiration; 429 `too-many-wrong-pins` after five
   * from this source, with a growing delay, and after ten thousand of this number in a day
   */
  async authenticate(
    { trackingNumber, pin }: TrackingKey,
    source: string,
    to: OwnerKind = 'ASPIRATION',
    now = new Date(),
  ): Promise<string> {
    const admitted = this.wrongPins.admit(trackingNumber, source, now);
    const owner = await this.find(trackingNumber, to, now).catch((error: unknown) => {
      admitted.release();
      throw error;
    });
    if (owner) this.wrongPins.requireBudget(owner.aspirationId, owner.wrongPins, now);
    // Both are compared for every number, so that the time shows neither an owner nor a renewal.
    const known = this.pins.matches(pin, owner);
    const renewed = this.pins.matches(pin, owner?.renewedHash ? { ...owner, hash: owner.renewedHash } : undefined);
    if (!owner || !(known || renewed)) {
      this.wrongPins.count(owner?.aspirationId);
      throw trackingError('wrong-pin');
    }
    admitted.release();
    if (renewed) await this.replacePin(owner);
    if (owner.draft) throw trackingError('draft-open');
    if (owner.repeatedNumber !== null) throw trackingError('draft-repeated', { detail: owner.repeatedNumber });
    return owner.aspirationId;
  }

  /** The new PIN was used: the former one is no longer valid. */
  private async replacePin({ aspirationId, renewal }: Owner): Promise<void> {
    await this.database.query(sql`
      WITH used AS (
        SELECT id, hash FROM pin_renewal WHERE id = ${renewal} AND hash IS NOT NULL FOR UPDATE
      ), replaced AS (
        UPDATE tracking_pin SET hash = used.hash FROM used WHERE aspiration_id = ${aspirationId}
      )
      UPDATE pin_renewal SET hash = NULL FROM used WHERE pin_renewal.id = used.id`);
  }

  private async find(trackingNumber: string, to: OwnerKind, now: Date): Promise<Owner | undefined> {
    const [owner] = await this.database.query<Owner>(sql`
      SELECT pin.aspiration_id, pin.hash, draft, repeated_number, coalesce(tries, 0) AS wrong_pins,
             renewal.id AS renewal, renewal.hash AS renewed_hash
        FROM (${owners[to](trackingNumber)}) AS owner
        JOIN tracking_pin pin ON pin.aspiration_id = owner.id
        LEFT JOIN pin_renewal renewal
               ON renewal.owner_id = owner.id AND renewal.hash IS NOT NULL AND renewal.expires_at > ${now}
        LEFT JOIN tracking_wrong_pin wrong ON wrong.aspiration_id = owner.id AND day = ${jakartaDate(now)}::date`);
    return owner;
  }
}
