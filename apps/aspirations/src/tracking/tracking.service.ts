import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#database';
import { type Call, Idempotency } from '#http-api';
import { aspirationsError } from '../aspirations.errors.js';
import { AspirationLifecycle, type Case, type CaseStep } from '../aspirations/aspiration-lifecycle.js';
import type { AspirationStatus } from '../aspirations/aspiration.workflow.js';
import { followed, type Followed } from '../duplicates/family-rows.js';
import { TrackingGate } from './tracking-gate.js';
import type { Reopening, TrackingKey, TrackingResponse } from './tracking.dto.js';

/** What a citizen does with the own case, by number and PIN; with the root of it when it is merged, or a support. */
@Injectable()
export class Tracking {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: AspirationLifecycle,
    private readonly gate: TrackingGate,
    private readonly idempotency: Idempotency,
  ) {}

  async follow(key: TrackingKey): Promise<TrackingResponse> {
    return this.view(await this.gate.enter(key), this.database);
  }

  reopen({ reason, ...key }: Reopening, call: Call, now = new Date()): Promise<TrackingResponse> {
    return this.step(key, call, ({ reopenings }) => ({
      action: 'reopen',
      actor: 'CITIZEN',
      now,
      reason,
      changes: { reopenings: reopenings + 1 },
    }));
  }

  close(key: TrackingKey, call: Call, now = new Date()): Promise<TrackingResponse> {
    return this.step(key, call, (_, { own }) => {
      // Nobody but who began it can say that all are satisfied.
      if (!own) throw aspirationsError('shared-aspiration');
      return { action: 'close', actor: 'CITIZEN', now, changes: { outcome: 'SATISFIED', closedAt: now } };
    });
  }

  private async step(
    key: TrackingKey,
    call: Call,
    stepOf: (aspiration: Case, by: Followed) => CaseStep,
  ): Promise<TrackingResponse> {
    const id = await this.gate.enter(key);
    return this.idempotency.once(call, async (tx) => {
      const by = await followed(tx, id);
      const aspiration = await this.lifecycle.locked(tx, by.rootId);
      await this.lifecycle.advance(tx, aspiration, stepOf(aspiration, by));
      return this.view(id, tx);
    });
  }

  private async view(ownerId: string, from: Pick<Transaction, 'query'>): Promise<TrackingResponse> {
    const { trackingNumber, rootId, withheld } = await followed(from, ownerId);
    const [row] = await from.query<Omit<TrackingResponse, 'timeline' | 'trackingNumber'> & { timeline: TimelineRow[] }>(
      `SELECT status, CASE WHEN NOT $2 THEN answer END AS answer,
              (SELECT json_build_object('id', agency.id, 'name', agency.name)
                 FROM agency WHERE agency.id = agency_id) AS agency,
              (SELECT due_on::text FROM deadline
                WHERE aspiration_id = aspiration.id AND stage = 'CLOSURE' AND settled_at IS NULL) AS "closesOn",
              (SELECT json_agg(json_build_object('action', action, 'status', to_status, 'at', at) ORDER BY version)
                 FROM aspiration_history WHERE aspiration_id = aspiration.id) AS timeline
         FROM aspiration WHERE id = $1`,
      [rootId, withheld],
    );
    return {
      ...row!,
      trackingNumber,
      timeline: row!.timeline.map((step) => ({ ...step, at: new Date(step.at).toISOString() })),
    };
  }
}

interface TimelineRow {
  readonly action: string;
  readonly status: AspirationStatus;
  readonly at: string;
}
