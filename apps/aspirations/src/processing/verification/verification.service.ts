import { Injectable } from '@nestjs/common';
import { Agencies } from '../../agencies/agency.service.js';
import { AspirationLifecycle } from '../../aspirations/aspiration-lifecycle.service.js';
import type { AspirationResponse } from '../../aspirations/aspiration.dto.js';
import { protectedEvent } from '../../aspirations/aspiration.events.js';
import { aspirationsError } from '../../aspirations.errors.js';
import { AspirationCommands, type VersionedCommand } from '../../aspirations/aspiration-commands.service.js';
import { LaporHandOver } from '../../integrations/lapor/lapor-hand-over.service.js';
import { assignmentTo } from '../../aspirations/assignment.js';
import { Parts } from '../../aspirations/parts/part.service.js';
import { Routing } from '../../routing/routing.service.js';
import { raiseProtection } from './protection.js';
import type { Archiving, CompletionRequest, Protection, Referral, Verification } from './verification.dto.js';

/** What the coordinator does with a case that has come in. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly commands: AspirationCommands,
    private readonly lifecycle: AspirationLifecycle,
    private readonly routing: Routing,
    private readonly lapor: LaporHandOver,
    private readonly agencies: Agencies,
    private readonly parts: Parts,
  ) {}

  /** Verifies, and hands the case to its agency at once when a routing rule names one: two steps, two events. */
  verify(command: VersionedCommand, found: Verification, now = new Date()): Promise<AspirationResponse> {
    return this.commands.change(command, 'aspiration.verify', async (tx, aspiration) => {
      if (found.category !== undefined) await this.routing.requireCategory(tx, found.category);
      const by = { actor: command.actor.subject, now };
      const changes = { ...found, ...raiseProtection(aspiration, found), verifiedAt: now };
      const verified = await this.lifecycle.applyTransition(tx, aspiration, { ...by, action: 'verify', changes });
      const agencyId = await this.routing.agencyFor(tx, verified);
      // A rule may still name an agency that has retired: then the coordinator decides.
      if (agencyId !== undefined && (await this.agencies.exists(tx, agencyId)))
        await this.lifecycle.applyTransition(tx, verified, { ...by, ...assignmentTo(agencyId, now) });
    });
  }

  return(command: VersionedCommand, { text }: CompletionRequest): Promise<AspirationResponse> {
    return this.commands.transition(command, 'aspiration.verify', () => ({
      action: 'return',
      entry: { kind: 'RETURN', text },
    }));
  }

  archive(command: VersionedCommand, { reason, text }: Archiving): Promise<AspirationResponse> {
    return this.commands.transition(command, 'aspiration.verify', (_, now) => ({
      action: 'archive',
      reason,
      entry: { kind: 'ENDING', text },
      changes: { archiveReason: reason, closedAt: now },
    }));
  }

  refer(command: VersionedCommand, { destination, text }: Referral, now = new Date()): Promise<AspirationResponse> {
    return this.commands.change(command, 'aspiration.verify', async (tx, aspiration) => {
      const referred = await this.lifecycle.applyTransition(tx, aspiration, {
        action: 'refer',
        actor: command.actor.subject,
        now,
        reason: destination,
        entry: { kind: 'ENDING', text },
        changes: { referredTo: destination, closedAt: now },
      });
      if (destination === 'LAPOR') await this.lapor.queue(tx, referred, now);
    });
  }

  /** Raises the protection, whatever the state; nothing happens when it is as high already. */
  protect(command: VersionedCommand, found: Protection, now = new Date()): Promise<AspirationResponse> {
    return this.commands.change(command, 'aspiration.protect', async (tx, aspiration) => {
      if (aspiration.parentId !== null) throw aspirationsError('part-of-split', { detail: aspiration.parentId });
      const changes = raiseProtection(aspiration, found);
      if (changes.anonymous === aspiration.anonymous && changes.confidential === aspiration.confidential) return;
      for (const one of [aspiration, ...(await this.parts.lockAll(tx, aspiration.id))])
        await this.lifecycle.recordChange(tx, one, {
          action: 'protect',
          actor: command.actor.subject,
          now,
          changes,
          emits: (after) => protectedEvent(after, now),
        });
    });
  }
}
