import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { sql, type Transaction } from '#database';
import { aspirationError } from '../../aspirations/aspiration.errors.js';
import { newTrackingNumber } from '#codes';
import { ReporterVault } from '../reporters/reporter-vault.js';
import { TrackingPins } from '../tracking/tracking-pin.js';
import { rootIdOf } from '../../duplicates/duplicate-group-rows.js';
import { Supporter } from './supporter.entity.js';
import { supporterError } from './supporter.errors.js';
import type { NewSupporter, RecordedSupporter } from './supporter.dto.js';
import { isPublic } from '../../aspirations/public-condition.js';
import { mayRead, type Readable } from '../../aspirations/reach.js';
import { AspirationLifecycle } from '../../aspirations/aspiration.lifecycle.js';

interface SupportedBy {
  readonly confidential: boolean;
  readonly isPublic: boolean;
}

interface Check {
  readonly active: boolean | null;
  readonly serves: boolean | null;
  readonly aspiration: (Readable & SupportedBy) | null;
  readonly numberTaken: boolean;
}

/** Records citizens who support an aspiration instead of submitting a duplicate. */
@Injectable()
export class Supporters {
  constructor(
    private readonly lifecycle: AspirationLifecycle,
    private readonly reporters: ReporterVault,
    private readonly pins: TrackingPins,
    private readonly access: Access,
  ) {}

  /**
   * Does not reveal whether the citizen has reported or supported it before, which would disclose who the reporters are:
   * such a citizen gets another number and is counted once.
   *
   * The KIM vouches for the citizen: until the coordinator has reached them by their contact, they are unverified.
   *
   * @throws 404 `aspiration-not-found`, also for one that is neither public nor read by the actor, and for a confidential one; 409 `aspiration-closed`; 422 `kim-not-active`,
   * `kim-not-of-village`
   */
  async record(
    tx: Transaction,
    aspirationId: string,
    { reporter, anonymous, kimId, villageCode }: NewSupporter,
    { actor, now }: { readonly actor: Actor; readonly now: Date },
  ): Promise<RecordedSupporter> {
    const trackingNumber = await this.validated(tx, aspirationId, { kimId, villageCode, actor });
    const root = await this.lifecycle.lock(tx, (await rootIdOf(tx, aspirationId))!);
    if (root.confidential) throw aspirationError('aspiration-not-found');
    if (root.status === 'CLOSED') throw supporterError('aspiration-closed');
    const id = uuidv7();
    const supporter = { id, aspirationId, trackingNumber, anonymous, kimId, villageCode };
    const unverified = { verifiedAt: null, verifiedBy: null };
    await tx.manager.insert(Supporter, { ...supporter, ...unverified, submittedBy: actor.subject, receivedAt: now });
    this.reporters.store(tx, id, reporter, now);
    const pin = this.pins.issue(tx, id);
    return { id, aspirationId, trackingNumber, pin, status: root.status, verified: false };
  }

  /** Validates the KIM and the aspiration, and gives a tracking number that is free. */
  private async validated(
    tx: Transaction,
    aspirationId: string,
    { kimId, villageCode, actor }: Pick<NewSupporter, 'kimId' | 'villageCode'> & { readonly actor: Actor },
  ): Promise<string> {
    for (;;) {
      const number = newTrackingNumber();
      const [check] = await tx.query<Check>(sql`
        SELECT (SELECT status = 'ACTIVE' FROM kim WHERE id = ${kimId}) AS active,
               (SELECT ${villageCode} = ANY(village_codes) FROM kim WHERE id = ${kimId}) AS serves,
               (SELECT json_build_object('villageCode', village_code, 'kimId', kim_id, 'checkKimId', check_kim_id, 'agencyId', agency_id,
                                         'confidential', confidential, 'isPublic', ${isPublic})
                  FROM aspiration WHERE id = ${aspirationId}) AS aspiration,
               EXISTS (SELECT FROM aspiration WHERE tracking_number = ${number}
                       UNION ALL SELECT FROM supporter WHERE tracking_number = ${number}
                       UNION ALL SELECT FROM aspiration_draft WHERE tracking_number = ${number}) AS number_taken`);
      const { active, serves, aspiration, numberTaken } = check!;
      if (!active) throw aspirationError('kim-not-active', { errors: [{ pointer: '/kimId', detail: kimId }] });
      if (!serves)
        throw aspirationError('kim-not-of-village', { errors: [{ pointer: '/villageCode', detail: villageCode }] });
      if (!aspiration || !this.maySupport(actor, aspiration)) throw aspirationError('aspiration-not-found');
      if (!numberTaken) return number;
    }
  }
  /** What everybody may see, and what the actor reads. */
  private maySupport(actor: Actor, aspiration: NonNullable<Check['aspiration']>): boolean {
    const { confidential, isPublic: visible } = aspiration;
    return !confidential && (visible || mayRead(this.access, actor, aspiration));
  }
}
