import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { sql, type Transaction } from '#database';
import { aspirationError } from '../../aspirations/aspiration.errors.js';
import { newTrackingNumber } from '../tracking/tracking-number.js';
import { ReporterVault } from '../reporters/reporter-vault.js';
import { TrackingPins } from '../tracking/tracking-pin.js';
import { rootIdOf } from '../../duplicates/duplicate-group-rows.js';
import { Supporter } from './supporter.entity.js';
import { supporterError } from './supporter.errors.js';
import type { NewSupporter, RecordedSupporter } from './supporter.dto.js';
import { AspirationLifecycle } from '../../aspirations/aspiration.lifecycle.js';

interface Check {
  readonly active: boolean | null;
  readonly serves: boolean | null;
  readonly confidential: boolean | null;
  readonly numberTaken: boolean;
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
   * @throws 404 `aspiration-not-found`, also for a confidential one; 409 `aspiration-closed`; 422 `kim-not-active`,
   * `kim-not-of-village`
   */
  async record(
    tx: Transaction,
    aspirationId: string,
    { reporter, anonymous, kimId, villageCode }: NewSupporter,
    { actor, now }: { readonly actor: string; readonly now: Date },
  ): Promise<RecordedSupporter> {
    const trackingNumber = await this.validated(tx, aspirationId, { kimId, villageCode });
    const root = await this.lifecycle.lock(tx, (await rootIdOf(tx, aspirationId))!);
    if (root.confidential) throw aspirationError('aspiration-not-found');
    if (root.status === 'CLOSED') throw supporterError('aspiration-closed');
    const id = uuidv7();
    const supporter = { id, aspirationId, trackingNumber, anonymous, kimId, villageCode };
    await tx.manager.insert(Supporter, { ...supporter, submittedBy: actor, receivedAt: now });
    this.reporters.store(tx, id, reporter, now);
    return { id, aspirationId, trackingNumber, pin: this.pins.issue(tx, id), status: root.status };
  }

  /** Validates the KIM and the aspiration, and gives a tracking number that is free. */
  private async validated(
    tx: Transaction,
    aspirationId: string,
    { kimId, villageCode }: Pick<NewSupporter, 'kimId' | 'villageCode'>,
  ): Promise<string> {
    for (;;) {
      const number = newTrackingNumber();
      const [check] = await tx.query<Check>(sql`
        SELECT (SELECT status = 'ACTIVE' FROM kim WHERE id = ${kimId}) AS active,
               (SELECT ${villageCode} = ANY(village_codes) FROM kim WHERE id = ${kimId}) AS serves,
               (SELECT confidential FROM aspiration WHERE id = ${aspirationId}) AS confidential,
               EXISTS (SELECT FROM aspiration WHERE tracking_number = ${number}
                       UNION ALL SELECT FROM supporter WHERE tracking_number = ${number}
                       UNION ALL SELECT FROM aspiration_draft WHERE tracking_number = ${number}) AS number_taken`);
      const { active, serves, confidential, numberTaken } = check!;
      if (!active) throw aspirationError('kim-not-active', { errors: [{ pointer: '/kimId', detail: kimId }] });
      if (!serves)
        throw aspirationError('kim-not-of-village', { errors: [{ pointer: '/villageCode', detail: villageCode }] });
      if (confidential !== false) throw aspirationError('aspiration-not-found');
      if (!numberTaken) return number;
    }
  }
}
