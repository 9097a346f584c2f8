import { Injectable } from '@nestjs/common';
import { Agencies } from '../agencies/agency.service.js';
import { AspirationLifecycle } from '../aspirations/aspiration-lifecycle.js';
import type { AspirationResponse } from '../aspirations/aspiration.dto.js';
import { protectedEvent } from '../aspirations/aspiration.events.js';
import { aspirationsError } from '../aspirations.errors.js';
import { CaseDesk, type Demand } from '../aspirations/case-desk.js';
import { LaporHandOver } from '../bridges/lapor/lapor-hand-over.service.js';
import { disposal } from '../handling/disposal.js';
import { Parts } from '../parts/part.service.js';
import { Routing } from '../routing/routing.service.js';
import { raised } from './protection.js';
import type { Archiving, CompletionRequest, Protection, Referral, Verification } from './verification.dto.js';

/** What the coordinator does with a case that has come in. */
@Injectable()
export class VerificationDesk {
  constructor(
    private readonly desk: CaseDesk,
    private readonly lifecycle: AspirationLifecycle,
    private readonly routing: Routing,
    private readonly lapor: LaporHandOver,
    private readonly agencies: Agencies,
    private readonly parts: Parts,
  ) {}

  /** Verifies, and hands the case to its agency at once when a routing rule names one: two steps, two events. */
  verify(demand: Demand, found: Verification, now = new Date()): Promise<AspirationResponse> {
    return this.desk.change(demand, 'aspiration.verify', async (tx, aspiration) => {
      if (found.category !== undefined) await this.routing.requireCategory(tx, found.category);
      const by = { actor: demand.actor.subject, now };
      const changes = { ...found, ...raised(aspiration, found), verifiedAt: now };
      const verified = await this.lifecycle.advance(tx, aspiration, { ...by, action: 'verify', changes });
      const agencyId = await this.routing.agencyFor(tx, verified);
      // A rule may still name an agency that has retired: then the coordinator decides.
      if (agencyId !== undefined && (await this.agencies.exists(tx, agencyId)))
        await this.lifecycle.advance(tx, verified, { ...by, ...disposal(agencyId, now) });
    });
  }

  return(demand: Demand, { text }: CompletionRequest): Promise<AspirationResponse> {
    return this.desk.take(demand, 'aspiration.verify', () => ({ action: 'return', entry: { kind: 'RETURN', text } }));
  }

  archive(demand: Demand, { reason, text }: Archiving): Promise<AspirationResponse> {
    return this.desk.take(demand, 'aspiration.verify', (_, now) => ({
      action: 'archive',
      reason,
      entry: { kind: 'ENDING', text },
      changes: { archiveReason: reason, closedAt: now },
    }));
  }

  refer(demand: Demand, { destination, text }: Referral, now = new Date()): Promise<AspirationResponse> {
    return this.desk.change(demand, 'aspiration.verify', async (tx, aspiration) => {
      const referred = await this.lifecycle.advance(tx, aspiration, {
        action: 'refer',
        actor: demand.actor.subject,
        now,
        reason: destination,
        entry: { kind: 'ENDING', text },
        changes: { referredTo: destination, closedAt: now },
      });
      if (destination === 'LAPOR') await this.lapor.queue(tx, referred, now);
    });
  }

  /** Raises the protection, whatever the state; nothing happens when it is as high already. */
  protect(demand: Demand, found: Protection, now = new Date()): Promise<AspirationResponse> {
    return this.desk.change(demand, 'aspiration.protect', async (tx, aspiration) => {
      if (aspiration.parentId !== null) throw aspirationsError('part-of-split', { detail: aspiration.parentId });
      const changes = raised(aspiration, found);
      if (changes.anonymous === aspiration.anonymous && changes.confidential === aspiration.confidential) return;
      for (const one of [aspiration, ...(await this.parts.locked(tx, aspiration.id))])
        await this.lifecycle.remark(tx, one, {
          action: 'protect',
          actor: demand.actor.subject,
          now,
          changes,
          emits: (after) => protectedEvent(after, now),
        });
    });
  }
}
