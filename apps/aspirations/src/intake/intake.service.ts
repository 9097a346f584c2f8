import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#database';
import { AspirationLifecycle } from '../aspirations/aspiration-lifecycle.js';
import { aspirationsError } from '../aspirations.errors.js';
import { ReporterVault } from '../reporters/reporter-vault.js';
import { TrackingPins } from '../tracking/tracking-pin.js';
import type { NewAspiration, ReceivedAspiration } from './intake.dto.js';
import { newTrackingNumber } from './tracking-number.js';

interface Facts {
  readonly known: boolean;
  readonly active: boolean | null;
  readonly serves: boolean | null;
  readonly taken: boolean;
}

/** Takes aspirations in. */
@Injectable()
export class Intake {
  constructor(
    private readonly lifecycle: AspirationLifecycle,
    private readonly reporters: ReporterVault,
    private readonly pins: TrackingPins,
  ) {}

  /**
   * @throws 422 `unknown-category`, `kim-not-active`, `kim-not-of-village`, `calendar-unknown`
   */
  async receive(tx: Transaction, entered: NewAspiration, actor: string, now: Date): Promise<ReceivedAspiration> {
    const trackingNumber = newTrackingNumber();
    const { taken } = await this.admit(tx, entered, trackingNumber);
    if (taken) return this.receive(tx, entered, actor, now);
    const id = uuidv7();
    const { aspiration, dueOn } = await this.lifecycle.begin(tx, {
      id,
      trackingNumber,
      kind: entered.kind,
      category: entered.category,
      villageCode: entered.villageCode,
      kimId: entered.kimId,
      channel: 'KIM',
      title: entered.title,
      body: entered.body,
      anonymous: entered.anonymous,
      confidential: entered.confidential,
      submittedBy: actor,
      receivedAt: now,
    });
    await this.reporters.keep(tx, id, entered.reporter, now);
    const pin = await this.pins.issue(tx, id);
    return { id, version: aspiration.version, trackingNumber, pin, status: 'RECEIVED', verifyBy: dueOn };
  }

  private async admit(
    tx: Transaction,
    { kimId, villageCode, category }: NewAspiration,
    trackingNumber: string,
  ): Promise<{ taken: boolean }> {
    const [facts] = await tx.query<Facts>(
      `SELECT EXISTS (SELECT FROM category WHERE code = $3 AND NOT retired) AS known,
              (SELECT status = 'ACTIVE' FROM kim WHERE id = $1) AS active,
              (SELECT $2 = ANY(village_codes) FROM kim WHERE id = $1) AS serves,
              EXISTS (SELECT FROM aspiration WHERE tracking_number = $4
                      UNION ALL SELECT FROM supporter WHERE tracking_number = $4) AS taken`,
      [kimId, villageCode, category, trackingNumber],
    );
    if (!facts!.known)
      throw aspirationsError('unknown-category', { errors: [{ pointer: '/category', detail: category }] });
    if (!facts!.active) throw aspirationsError('kim-not-active', { errors: [{ pointer: '/kimId', detail: kimId }] });
    if (!facts!.serves)
      throw aspirationsError('kim-not-of-village', { errors: [{ pointer: '/villageCode', detail: villageCode }] });
    return facts!;
  }
}
