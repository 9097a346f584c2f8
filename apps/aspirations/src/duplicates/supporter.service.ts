import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { sql, type Transaction } from '#database';
import { aspirationsError } from '../aspirations.errors.js';
import { newTrackingNumber } from '../aspirations/tracking-number.js';
import { ReporterVault } from '../citizens/reporters/reporter-vault.js';
import { TrackingPins } from '../citizens/tracking/tracking-pin.js';
import { rootIdOf } from './duplicate-group-rows.js';
import { Supporter } from './supporter.entity.js';
import type { NewSupporter, RecordedSupporter } from './supporter.dto.js';
import { AspirationLifecycle } from '../aspirations/aspiration.lifecycle.js';

interface Facts {
  readonly active: boolean | null;
  readonly serves: boolean | null;
  readonly confidential: boolean | null;
  readonly taken: boolean;
}

/** Records citizens who support an aspiration instead of submitting a duplicate. */
@Injectable()
export class Supporters {
  constructor(
    private readonly lifecycle: AspirationLifecycle,
    private readonly reporters: ReporterVault,
    private readonly pins: TrackingPins,
  ) {}

  /**
   * Does not reveal whether the citizen has reported or supported it before, which would disclose who the reporters are:
   * such a citizen gets another number and is counted once.
   *
   * @throws 404 `aspiration-not-found`, of a confidential case too; 409 `aspiration-closed`;
   * 422 `kim-not-active`, `kim-not-of-village`
   */
  async record(
    tx: Transaction,
    aspirationId: string,
    entered: NewSupporter,
    by: { readonly actor: string; readonly now: Date },
  ): Promise<RecordedSupporter> {
    const trackingNumber = newTrackingNumber();
    const { taken } = await this.validate(tx, aspirationId, entered, trackingNumber);
    if (taken) return this.record(tx, aspirationId, entered, by);
    const root = await this.lifecycle.lock(tx, (await rootIdOf(tx, aspirationId))!);
    if (root.confidential) throw aspirationsError('aspiration-not-found');
    if (root.status === 'CLOSED') throw aspirationsError('aspiration-closed');
    const id = uuidv7();
    await tx.manager.insert(Supporter, {
      id,
      aspirationId,
      trackingNumber,
      anonymous: entered.anonymous,
      kimId: entered.kimId,
      villageCode: entered.villageCode,
      submittedBy: by.actor,
      receivedAt: by.now,
    });
    this.reporters.store(tx, id, entered.reporter, by.now);
    return { id, aspirationId, trackingNumber, pin: await this.pins.issue(tx, id), status: root.status };
  }

  private async validate(
    tx: Transaction,
    aspirationId: string,
    { kimId, villageCode }: NewSupporter,
    trackingNumber: string,
  ): Promise<{ taken: boolean }> {
    const [facts] = await tx.query<Facts>(
      sql`SELECT (SELECT status = 'ACTIVE' FROM kim WHERE id = ${kimId}) AS active,
              (SELECT ${villageCode} = ANY(village_codes) FROM kim WHERE id = ${kimId}) AS serves,
              (SELECT confidential FROM aspiration WHERE id = ${aspirationId}) AS confidential,
              EXISTS (SELECT FROM aspiration WHERE tracking_number = ${trackingNumber}
                      UNION ALL SELECT FROM supporter WHERE tracking_number = ${trackingNumber}
                      UNION ALL SELECT FROM aspiration_draft WHERE tracking_number = ${trackingNumber}) AS taken`,
    );
    if (!facts!.active) throw aspirationsError('kim-not-active', { errors: [{ pointer: '/kimId', detail: kimId }] });
    if (!facts!.serves)
      throw aspirationsError('kim-not-of-village', { errors: [{ pointer: '/villageCode', detail: villageCode }] });
    if (facts!.confidential !== false) throw aspirationsError('aspiration-not-found');
    return facts!;
  }
}
