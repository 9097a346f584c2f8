import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import type { ContactPurpose } from '#contracts';
import { Database, sql } from '#database';
import { IntakeLimits } from '#intake-limits';
import type { CitizenPermission } from '../../citizen.policy.js';
import { CitizenFingerprints } from '../../reporters/citizen-fingerprint.js';
import { trackingError } from '../tracking.errors.js';
import type { ClaimedPins, NewPinRequest, PinRequestAnswer } from './pin-renewal.dto.js';
import { PinRequest } from './pin-renewal.entity.js';
import { RenewedPins } from './renewed-pins.js';

/** Requests of one network in 24 hours, whatever they contain; a whole village may share one. */
const requestsPerSource = 50;

/** Accepts requests for new PINs, and gives the PINs to the service that sends them. */
@Injectable()
export class PinRenewals {
  constructor(
    private readonly database: Database,
    private readonly limits: IntakeLimits,
    private readonly fingerprints: CitizenFingerprints,
    private readonly pins: RenewedPins,
    private readonly access: Access,
  ) {}

  /**
   * Does the same work and gives the same answer for every number and contact: `PinRenewalJob` compares them afterwards.
   *
   * @param source the network of the caller (`ClientNetwork`)
   * @throws 429 `too-many-pin-requests`
   */
  async request(
    { trackingNumber, contact }: NewPinRequest,
    source: string,
    now = new Date(),
  ): Promise<PinRequestAnswer> {
    const fingerprint = this.fingerprints.of(contact)!;
    await this.database.transaction(async (tx) => {
      const id = uuidv7();
      const limit = { name: 'source', of: [`pin request ${source}`], most: requestsPerSource } as const;
      const counted = await this.limits.count(tx, id, [limit], now);
      if (counted !== true) throw trackingError('too-many-pin-requests', counted);
      await tx.manager.insert(PinRequest, { id, trackingNumber, contact: fingerprint, requestedAt: now });
    });
    return { status: 'ACCEPTED' };
  }

  /** Of those that were neither used nor replaced, and have not expired. */
  async claim(renewalIds: readonly string[], actor: Actor): Promise<ClaimedPins> {
    const permission: CitizenPermission = 'tracking.claim-pins';
    const purpose: ContactPurpose = 'renew-pins';
    this.access.check(actor, permission, { purpose });
    const rows = await this.database.query<{ id: string }>(sql`
      SELECT id FROM pin_renewal
       WHERE id = ANY (${renewalIds}::uuid[]) AND hash IS NOT NULL AND expires_at > now() ORDER BY id`);
    return { pins: rows.map(({ id }) => ({ renewalId: id, pin: this.pins.pinOf(id) })) };
  }
}
