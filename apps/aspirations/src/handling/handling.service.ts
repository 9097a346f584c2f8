import { Injectable } from '@nestjs/common';
import { Agencies } from '../agencies/agency.service.js';
import { AspirationLifecycle } from '../aspirations/aspiration-lifecycle.js';
import type { AspirationResponse } from '../aspirations/aspiration.dto.js';
import { declinesAllowed } from '../aspirations/aspiration.workflow.js';
import { CaseDesk, type Demand } from '../aspirations/case-desk.js';
import { aspirationsError } from '../aspirations.errors.js';
import { disposal } from './disposal.js';
import type { AgencyNote, AgencyResponse } from './handling.dto.js';

/** How a case goes to an agency, and what the agency does with it. */
@Injectable()
export class Handling {
  constructor(
    private readonly desk: CaseDesk,
    private readonly lifecycle: AspirationLifecycle,
    private readonly agencies: Agencies,
  ) {}

  dispose(demand: Demand, agencyId: string, now = new Date()): Promise<AspirationResponse> {
    return this.desk.change(demand, 'aspiration.dispose', async (tx, aspiration) => {
      if (!(await this.agencies.exists(tx, agencyId)))
        throw aspirationsError('unknown-agency', { errors: [{ pointer: '/agencyId', detail: agencyId }] });
      await this.lifecycle.advance(tx, aspiration, {
        ...disposal(agencyId, now),
        actor: demand.actor.subject,
        now,
      });
    });
  }

  /** Takes the case back, to give it to another agency. */
  recall(demand: Demand, text: string): Promise<AspirationResponse> {
    return this.desk.take(demand, 'aspiration.dispose', () => ({
      action: 'recall',
      entry: { kind: 'RECALL', text },
      changes: { agencyId: null, disposedAt: null },
    }));
  }

  accept(demand: Demand): Promise<AspirationResponse> {
    // Whoever accepts late gains nothing: the time until the answer is counted from the disposition.
    return this.desk.take(demand, 'aspiration.handle', ({ disposedAt }, now) => ({
      action: 'accept',
      since: disposedAt ?? now,
    }));
  }

  /** "Not our authority": back to the coordinator, so many times; then 409 `declined-too-often`. */
  decline(demand: Demand, text: string): Promise<AspirationResponse> {
    return this.desk.take(demand, 'aspiration.handle', ({ declines, status }) => {
      if (status === 'DISPOSED' && declines >= declinesAllowed)
        throw aspirationsError('declined-too-often', { detail: String(declines) });
      return {
        action: 'decline',
        entry: { kind: 'DECLINE', text },
        changes: { agencyId: null, disposedAt: null, declines: declines + 1 },
      };
    });
  }

  ask(demand: Demand, { text, attachmentIds }: AgencyNote): Promise<AspirationResponse> {
    return this.desk.take(demand, 'aspiration.handle', () => ({
      action: 'ask',
      entry: { kind: 'QUESTION', text },
      evidence: attachmentIds,
    }));
  }

  logProgress(demand: Demand, { text, attachmentIds }: AgencyNote): Promise<AspirationResponse> {
    return this.desk.take(demand, 'aspiration.handle', () => ({
      action: 'log-progress',
      entry: { kind: 'PROGRESS', text },
      evidence: attachmentIds,
    }));
  }

  respond(demand: Demand, { text: answer, attachmentIds }: AgencyResponse): Promise<AspirationResponse> {
    return this.desk.take(demand, 'aspiration.respond', (_, now) => ({
      action: 'respond',
      entry: { kind: 'RESPONSE', text: answer },
      evidence: attachmentIds,
      changes: { answer, respondedAt: now, answerToldAt: null },
    }));
  }
}
