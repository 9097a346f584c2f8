import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { PartnershipAccepted, PartnershipDeclined, PartnershipEnded, PartnershipProposed } from '#contracts';
import { Database, type Transaction } from '#database';
import { type Call, Idempotency, requireVersion } from '#http-api';
import { Outbox } from '#messaging';
import { transitionOf } from '#workflow';
import { lockKimShared, requireActive } from '../../kims/active-kim.js';
import type { Kim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { checkAccessOrMandate, useMandate } from '../../members/mandates/mandate-access.js';
import { jakartaDate } from '../../jakarta-date.js';
import { networkError } from '../network.errors.js';
import { lockNamedKim, kimsInScope } from '../kims-in-scope.js';
import { recordTransition } from '../network-history.js';
import { insertPartnership, lockPartnership, type Partnership, updatePartnership } from './partnership-rows.js';
import { type NewPartnership, type PartnershipResponse, toPartnershipResponse } from './partnership.dto.js';
import { type PartnershipAction, type PartnershipStatus, partnershipWorkflow } from './partnership.workflow.js';

type AnswerAction = Exclude<PartnershipAction, 'propose'>;

@Injectable()
export class PartnershipService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
  ) {}

  /** @throws 'kim-itself', 'kim-unknown', 'kim-must-be-active', 'partnership-exists' */
  async propose(kimId: string, body: NewPartnership, actor: Actor, call: Call): Promise<PartnershipResponse> {
    return this.idempotency.once(call, async (tx) => {
      const proposer = await lockKimShared(tx, kimId);
      await checkAccessOrMandate(this.access, tx, actor, 'partnership.propose', proposer, 'MANAGE_NETWORK');
      if (body.partnerKimId === kimId)
        throw networkError('kim-itself', { errors: [{ pointer: '/partnerKimId', detail: kimId }] });
      const partner = await lockNamedKim(tx, body.partnerKimId, '/partnerKimId');
      [proposer, partner].forEach(requireActive);
      const now = new Date();
      const partnership: Partnership = {
        id: uuidv7(),
        version: 1,
        proposerKimId: kimId,
        proposerKimName: proposer.name,
        partnerKimId: partner.id,
        partnerKimName: partner.name,
        purpose: body.purpose,
        status: partnershipWorkflow.initial,
        acceptedOn: null,
        endedOn: null,
        createdAt: now,
        updatedAt: now,
      };
      await insertPartnership(tx, partnership);
      await this.record(tx, partnership, { action: 'propose', from: null, actor });
      await this.outbox.add(tx, PartnershipProposed(eventDataOf(partnership)));
      return toPartnershipResponse(partnership);
    });
  }

  /**
   * What the KIM that was asked answers, or what either of the two ends.
   *
   * @throws 'partnership-transition-refused'; 'kim-must-be-active' when one of the two is not at work any more
   */
  applyTransition(
    action: AnswerAction,
    id: string,
    version: number,
    actor: Actor,
    reason?: string,
  ): Promise<PartnershipResponse> {
    return this.database.transaction(async (tx) => {
      const partnership = await lockPartnership(tx, id);
      const proposer = await lockKimShared(tx, partnership.proposerKimId);
      const partner = await lockKimShared(tx, partnership.partnerKimId);
      const acting = await this.acting(tx, action, actor, action === 'end' ? [proposer, partner] : [partner]);
      requireVersion(partnership.version, version);
      const transition = transitionOf(partnershipWorkflow, partnership.status, action);
      if (!transition)
        throw networkError('partnership-transition-refused', { detail: `${partnership.status} → ${action}` });
      if (transition.guards.includes('kim-must-be-active')) [proposer, partner].forEach(requireActive);

      const updated = updatedBy(action, partnership, transition.to);
      await updatePartnership(tx, updated);
      await this.record(tx, updated, { action: action, from: partnership.status, actor, reason });
      await this.outbox.add(tx, eventOf(action, updated, acting));
      return toPartnershipResponse(updated);
    });
  }

  /** For which of these KIM the actor does it; at least one. */
  private async acting(
    tx: Transaction,
    action: AnswerAction,
    actor: Actor,
    kims: readonly [Kim, ...Kim[]],
  ): Promise<Kim[]> {
    const own = kimsInScope(this.access, actor, `partnership.${action}`, kims);
    if (own.length > 0) return own;
    for (const kim of kims) if (await useMandate(tx, actor, kim.id, 'MANAGE_NETWORK')) return [kim];
    this.access.check(actor, `partnership.${action}`, targetOf(kims[0]));
    return own;
  }

  private record(
    tx: Transaction,
    { id, version, status, updatedAt }: Partnership,
    step: { action: PartnershipAction; from: PartnershipStatus | null; actor: Actor; reason?: string | undefined },
  ): Promise<void> {
    return recordTransition(tx, 'partnership', {
      ...step,
      id,
      version,
      to: status,
      actor: step.actor.subject,
      at: updatedAt,
    });
  }
}

function updatedBy(action: AnswerAction, partnership: Partnership, status: PartnershipStatus): Partnership {
  const now = new Date();
  return {
    ...partnership,
    status,
    version: partnership.version + 1,
    acceptedOn: action === 'accept' ? jakartaDate(now) : partnership.acceptedOn,
    endedOn: action === 'end' ? jakartaDate(now) : partnership.endedOn,
    updatedAt: now,
  };
}

/** Whoever reaches both of the two acts for the office. */
function eventOf(action: AnswerAction, partnership: Partnership, acting: readonly Kim[]) {
  const eventData = eventDataOf(partnership);
  if (action === 'accept') return PartnershipAccepted(eventData);
  if (action === 'decline') return PartnershipDeclined(eventData);
  return PartnershipEnded({ ...eventData, endedByKimId: acting.length === 1 ? acting[0]!.id : null });
}

function eventDataOf({ id, version, proposerKimId, partnerKimId, updatedAt }: Partnership) {
  const kimIds = [proposerKimId, partnerKimId];
  return { partnershipId: id, version, kimIds, proposerKimId, partnerKimId, day: jakartaDate(updatedAt) };
}
