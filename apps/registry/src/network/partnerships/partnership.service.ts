import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { Database, type Transaction } from '#database';
import { type Call, Idempotency } from '#http-api';
import { lockKimShared } from '../../kims/active-kim.js';
import { type Kim, readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { useMandate } from '../../members/mandates/mandate-access.js';
import { readPartnership } from './partnership-rows.js';
import { type NewPartnership, type PartnershipResponse, toPartnershipResponse } from './partnership.dto.js';
import { PartnershipLifecycle } from './partnership.lifecycle.js';

type AnswerAction = 'accept' | 'decline' | 'end';

@Injectable()
export class PartnershipService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly partnerships: PartnershipLifecycle,
  ) {}

  /** @throws 'kim-itself', 'kim-unknown', 'kim-must-be-active', 'partnership-exists' */
  async propose(
    kimId: string,
    { partnerKimId, purpose }: NewPartnership,
    actor: Actor,
    call: Call,
  ): Promise<PartnershipResponse> {
    return this.idempotency.once(call, async (tx) => {
      await lockKimShared(tx, kimId);
      const now = new Date();
      const partnership = {
        id: uuidv7(),
        proposerKimId: kimId,
        partnerKimId,
        purpose,
        acceptedOn: null,
        endedOn: null,
        createdAt: now,
        updatedAt: now,
      };
      await this.partnerships.create(tx, partnership, { actor, now });
      return toPartnershipResponse(await readPartnership(tx, partnership.id));
    });
  }

  /** Answers a proposal as the partner, or ends a partnership as either KIM. @throws 'kim-must-be-active' */
  async apply(
    action: AnswerAction,
    id: string,
    version: number,
    actor: Actor,
    reason?: string,
  ): Promise<PartnershipResponse> {
    return this.database.transaction(async (tx) => {
      const partnership = await this.partnerships.lock(tx, id);
      const partner = await readKim(tx, partnership.partnerKimId);
      const kims: [Kim, ...Kim[]] =
        action === 'end' ? [await readKim(tx, partnership.proposerKimId), partner] : [partner];
      const acting = await this.actingKims(tx, action, actor, kims);
      const endedByKimId = acting.length === 1 ? acting[0]!.id : null;
      const command = { version, actor, reason, authorized: true, input: { endedByKimId } } as const;
      await this.partnerships.applyTo(tx, partnership, action, command);
      return toPartnershipResponse(await readPartnership(tx, id));
    });
  }

  /** The KIM for which the actor may act, at least one: by grants, which may reach both, or by a mandate of one. */
  private async actingKims(
    tx: Transaction,
    action: AnswerAction,
    actor: Actor,
    kims: readonly [Kim, ...Kim[]],
  ): Promise<Kim[]> {
    const permission = `partnership.${action}`;
    const granted = kims.filter((kim) => this.access.allows(actor, permission, targetOf(kim)));
    if (granted.length > 0) return granted;
    for (const kim of kims) if (await useMandate(tx, actor, kim.id, 'MANAGE_NETWORK')) return [kim];
    this.access.check(actor, permission, targetOf(kims[0]));
    return granted;
  }
}
