import { Inject, Injectable } from '@nestjs/common';
import { Counter, Registry } from 'prom-client';
import { endOfJakartaDay, jakartaDate } from '#calendar';
import { Database, sql } from '#database';
import { KeyedHash } from '#vault';
import { type AspirationsSettings, aspirationsSettings } from '../../aspirations.settings.js';
import { trackingError } from './tracking.errors.js';
import { WrongPinDelays } from './wrong-pin-delays.js';

/** Wrong PINs of one number in a day, from all sources; more than a single attacker can reach (decision 12). */
export const wrongPinsPerDay = 10_000;

/** Counts wrong PINs, by number and source in memory, and by number and day in the database. */
@Injectable()
export class WrongPins {
  private readonly delays = new WrongPinDelays();
  private readonly keyedHash: KeyedHash;
  private readonly total: Counter;
  /** By owner, since the last write. Written by a job, so that no answer waits for it or shows that there is an owner. */
  private unwritten = new Map<string, number>();

  constructor(
    private readonly database: Database,
    @Inject(aspirationsSettings) settings: AspirationsSettings,
    registry: Registry,
  ) {
    this.keyedHash = new KeyedHash(settings.ASPIRATIONS_VAULT_KEY, 'tracking-source');
    this.total = new Counter({
      name: 'sambung_tracking_wrong_pins_total',
      help: 'Wrong PINs, also of tracking numbers that do not exist',
      registers: [registry],
    });
  }

  /** Admits a try, which counts as wrong until it is released. @throws 429 `too-many-wrong-pins` */
  admit(trackingNumber: string, source: string, now: Date): { release(): void } {
    const key = this.keyedHash.digest(trackingNumber, source).toString('base64');
    const delay = this.delays.begin(key, now);
    if (delay > 0) throw tooMany(delay);
    return { release: () => this.delays.forget(key) };
  }

  /** @param written those of the day that are in the database @throws 429 `too-many-wrong-pins` until the day ends */
  requireBudget(ownerId: string, written: number, now: Date): void {
    if (written + (this.unwritten.get(ownerId) ?? 0) < wrongPinsPerDay) return;
    throw tooMany(endOfJakartaDay(jakartaDate(now)).getTime() - now.getTime());
  }

  /** @param ownerId undefined for a number that does not exist */
  count(ownerId: string | undefined): void {
    this.total.inc();
    if (ownerId !== undefined) this.unwritten.set(ownerId, (this.unwritten.get(ownerId) ?? 0) + 1);
  }

  async write(now = new Date()): Promise<void> {
    if (this.unwritten.size === 0) return;
    const counted = [...this.unwritten].toSorted(([one], [other]) => (one < other ? -1 : 1));
    await this.database.query(sql`
      INSERT INTO tracking_wrong_pin (aspiration_id, day, tries)
      SELECT id, ${jakartaDate(now)}::date, tries
        FROM unnest(${counted.map(([id]) => id)}::uuid[], ${counted.map(([, tries]) => tries)}::int[]) AS counted(id, tries)
      ON CONFLICT (aspiration_id, day) DO UPDATE SET tries = tracking_wrong_pin.tries + excluded.tries`);
    for (const [id, tries] of counted) {
      const left = this.unwritten.get(id)! - tries;
      if (left > 0) this.unwritten.set(id, left);
      else this.unwritten.delete(id);
    }
  }

  /** Deletes the counts of former days. */
  async deleteOld(now = new Date()): Promise<void> {
    await this.database.query(sql`DELETE FROM tracking_wrong_pin WHERE day < ${jakartaDate(now)}::date`);
  }
}

function tooMany(delayMs: number) {
  return trackingError('too-many-wrong-pins', { headers: { 'retry-after': String(Math.ceil(delayMs / 1000)) } });
}
