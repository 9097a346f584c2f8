import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#database';
import { type Call, Idempotency } from '#http-api';
import { aspirationsError } from '../../aspirations.errors.js';
import {
  AspirationLifecycle,
  type AspirationState,
  type AspirationTransition,
} from '../../aspirations/aspiration-lifecycle.service.js';
import type { AspirationStatus } from '../../aspirations/aspiration.workflow.js';
import { citizenReply, objection } from '../../processing/closure/citizen-reply.js';
import { trackedAspiration, type TrackedAspiration } from '../../duplicates/duplicate-group-rows.js';
import { kindsForCitizens } from '../../aspirations/entries/entry-kinds.js';
import { entriesOf } from '../../aspirations/entries/entry-rows.js';
import { toCitizenEntry } from '../../aspirations/entries/entry.dto.js';
import { citizenPartsOf } from '../../aspirations/parts/part-views.js';
import { Parts } from '../../aspirations/parts/part.service.js';
import { TrackingAuthenticator } from './tracking-authenticator.js';
import type {
  Reopening,
  TrackingAnswer,
  TrackingClosing,
  TrackingKey,
  TrackingRating,
  TrackingResponse,
} from './tracking.dto.js';

/** What citizens do by tracking number and PIN; acts on the root of a merged or supported aspiration. */
@Injectable()
export class Tracking {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: AspirationLifecycle,
    private readonly authenticator: TrackingAuthenticator,
    private readonly idempotency: Idempotency,
    private readonly parts: Parts,
  ) {}

  /** Reading the answer here counts as notified. */
  async follow(key: TrackingKey, now = new Date()): Promise<TrackingResponse> {
    const id = await this.authenticator.authenticate(key);
    await this.database.query(
      `UPDATE aspiration SET reporter_notified_at = $2 WHERE id = $1 AND status = 'RESPONDED' AND reporter_notified_at IS NULL`,
      [id, now],
    );
    return this.view(id, this.database);
  }

  /** The answer to a question, or the completion of a returned aspiration. */
  answer({ text, part, ...key }: TrackingAnswer, call: Call, now = new Date()): Promise<TrackingResponse> {
    return this.change(key, call, async (tx, whole, { own }) => {
      if (!own) throw aspirationsError('shared-aspiration');
      const aspiration = whole.status === 'SPLIT' ? await this.parts.askedPart(tx, whole.id, part) : whole;
      await this.lifecycle.applyTransition(tx, aspiration, {
        ...citizenReply(aspiration, text),
        actor: 'CITIZEN',
        now,
      });
    });
  }

  /** A closed aspiration can be rated once, also after automatic closure. @throws 409 `rated-before` */
  rate({ rating, ...key }: TrackingRating, call: Call, now = new Date()): Promise<TrackingResponse> {
    return this.transition(key, call, (aspiration, { own }) => {
      if (!own) throw aspirationsError('shared-aspiration');
      if (aspiration.rating !== null) throw aspirationsError('rated-before');
      return { action: 'rate', actor: 'CITIZEN', now, changes: { rating } };
    });
  }

  reopen({ reason, parts, ...key }: Reopening, call: Call, now = new Date()): Promise<TrackingResponse> {
    return this.change(key, call, async (tx, aspiration) => {
      const transition = { ...objection(aspiration, reason), actor: 'CITIZEN', now };
      const split = aspiration.status === 'RESPONDED' && aspiration.agencyId === null;
      if (split && transition.action === 'reopen') await this.parts.reopen(tx, aspiration, parts, transition);
      else await this.lifecycle.applyTransition(tx, aspiration, transition);
    });
  }

  close({ rating, ...key }: TrackingClosing, call: Call, now = new Date()): Promise<TrackingResponse> {
    return this.transition(key, call, (_, { own }) => {
      // Only the first reporter can close for all.
      if (!own) throw aspirationsError('shared-aspiration');
      const changes = { outcome: 'SATISFIED', closedAt: now, rating: rating ?? null } as const;
      return { action: 'close', actor: 'CITIZEN', now, changes };
    });
  }

  private transition(
    key: TrackingKey,
    call: Call,
    stepOf: (aspiration: AspirationState, by: TrackedAspiration) => AspirationTransition,
  ): Promise<TrackingResponse> {
    return this.change(key, call, (tx, aspiration, by) =>
      this.lifecycle.applyTransition(tx, aspiration, stepOf(aspiration, by)),
    );
  }

  private async change(
    key: TrackingKey,
    call: Call,
    work: (tx: Transaction, aspiration: AspirationState, by: TrackedAspiration) => Promise<unknown>,
  ): Promise<TrackingResponse> {
    const id = await this.authenticator.authenticate(key);
    return this.idempotency.once(call, async (tx) => {
      const by = await trackedAspiration(tx, id);
      const aspiration = await this.lifecycle.lock(tx, by.rootId);
      await work(tx, aspiration, by);
      return this.view(id, tx);
    });
  }

  private async view(ownerId: string, from: Pick<Transaction, 'query'>): Promise<TrackingResponse> {
    const { trackingNumber, rootId, withheld, own } = await trackedAspiration(from, ownerId);
    const [row] = await from.query<
      Omit<TrackingResponse, 'timeline' | 'trackingNumber' | 'entries' | 'parts'> & { timeline: TimelineRow[] }
    >(
      `SELECT status, CASE WHEN NOT $2 THEN answer END AS answer,
              (SELECT json_build_object('id', agency.id, 'name', agency.name)
                 FROM agency WHERE agency.id = agency_id) AS agency,
              (SELECT due_on::text FROM deadline
                WHERE aspiration_id = aspiration.id AND stage = 'CLOSURE' AND stopped_at IS NULL) AS "closesOn",
              (SELECT due_on::text FROM deadline
                WHERE aspiration_id = aspiration.id AND stage IN ('COMPLETION', 'QUESTION') AND stopped_at IS NULL
              ) AS "replyBy",
              (SELECT json_agg(json_build_object('action', action, 'status', to_status, 'at', at) ORDER BY version)
                 FROM aspiration_history WHERE aspiration_id = aspiration.id) AS timeline
         FROM aspiration WHERE id = $1`,
      [rootId, withheld],
    );
    // Entries belong to the first reporter.
    const entries = own ? await entriesOf(from, rootId, kindsForCitizens) : [];
    return {
      ...row!,
      trackingNumber,
      parts: await citizenPartsOf(from, rootId, own && !withheld),
      entries: entries.map(toCitizenEntry),
      timeline: row!.timeline.map((transition) => ({ ...transition, at: new Date(transition.at).toISOString() })),
    };
  }
}

interface TimelineRow {
  readonly action: string;
  readonly status: AspirationStatus;
  readonly at: string;
}
