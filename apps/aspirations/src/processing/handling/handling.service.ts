import { Injectable } from '@nestjs/common';
import { Agencies } from '../../agencies/agency.service.js';
import { AspirationLifecycle } from '../../aspirations/aspiration-lifecycle.service.js';
import type { AspirationResponse } from '../../aspirations/aspiration.dto.js';
import { declinesAllowed } from '../../aspirations/aspiration.workflow.js';
import { AspirationCommands, type VersionedCommand } from '../../aspirations/aspiration-commands.service.js';
import { aspirationsError } from '../../aspirations.errors.js';
import { assignmentTo } from '../../aspirations/assignment.js';
import type { AgencyNote, AgencyResponse } from './handling.dto.js';

/** How a case goes to an agency, and what the agency does with it. */
@Injectable()
export class Handling {
  constructor(
    private readonly commands: AspirationCommands,
    private readonly lifecycle: AspirationLifecycle,
    private readonly agencies: Agencies,
  ) {}

  assign(command: VersionedCommand, agencyId: string, now = new Date()): Promise<AspirationResponse> {
    return this.commands.change(command, 'aspiration.assign', async (tx, aspiration) => {
      if (!(await this.agencies.exists(tx, agencyId)))
        throw aspirationsError('unknown-agency', { errors: [{ pointer: '/agencyId', detail: agencyId }] });
      await this.lifecycle.applyTransition(tx, aspiration, {
        ...assignmentTo(agencyId, now),
        actor: command.actor.subject,
        now,
      });
    });
  }

  /** Takes the case back, to give it to another agency. */
  recall(command: VersionedCommand, text: string): Promise<AspirationResponse> {
    return this.commands.transition(command, 'aspiration.assign', () => ({
      action: 'recall',
      entry: { kind: 'RECALL', text },
      changes: { agencyId: null, assignedAt: null },
    }));
  }

  accept(command: VersionedCommand): Promise<AspirationResponse> {
    // Whoever accepts late gains nothing: the time until the answer is counted from the disposition.
    return this.commands.transition(command, 'aspiration.handle', ({ assignedAt }, now) => ({
      action: 'accept',
      since: assignedAt ?? now,
    }));
  }

  /** "Not our authority": back to the coordinator, so many times; then 409 `declined-too-often`. */
  decline(command: VersionedCommand, text: string): Promise<AspirationResponse> {
    return this.commands.transition(command, 'aspiration.handle', ({ declines, status }) => {
      if (status === 'ASSIGNED' && declines >= declinesAllowed)
        throw aspirationsError('declined-too-often', { detail: String(declines) });
      return {
        action: 'decline',
        entry: { kind: 'DECLINE', text },
        changes: { agencyId: null, assignedAt: null, declines: declines + 1 },
      };
    });
  }

  ask(command: VersionedCommand, { text, attachmentIds }: AgencyNote): Promise<AspirationResponse> {
    return this.commands.transition(command, 'aspiration.handle', () => ({
      action: 'ask',
      entry: { kind: 'QUESTION', text },
      evidence: attachmentIds,
    }));
  }

  logProgress(command: VersionedCommand, { text, attachmentIds }: AgencyNote): Promise<AspirationResponse> {
    return this.commands.transition(command, 'aspiration.handle', () => ({
      action: 'log-progress',
      entry: { kind: 'PROGRESS', text },
      evidence: attachmentIds,
    }));
  }

  respond(command: VersionedCommand, { text: answer, attachmentIds }: AgencyResponse): Promise<AspirationResponse> {
    return this.commands.transition(command, 'aspiration.respond', (_, now) => ({
      action: 'respond',
      entry: { kind: 'RESPONSE', text: answer },
      evidence: attachmentIds,
      changes: { answer, respondedAt: now, reporterNotifiedAt: null },
    }));
  }
}
