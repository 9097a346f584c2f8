import { Injectable } from '@nestjs/common';
import { Database, type Queryable, sql, type Transaction } from '#database';
import { type Call, Idempotency } from '#http-api';
import { CITIZEN_ACTOR } from '#lifecycle';
import { trackedAspiration, type TrackedAspiration } from '../../duplicates/duplicate-group-rows.js';
import { kindsForCitizens } from '../../aspirations/entries/entry-kinds.js';
import { entriesOf } from '../../aspirations/entries/entry-rows.js';
import { toCitizenEntry } from '../../aspirations/entries/entry.dto.js';
import { Redaction } from '../../aspirations/redaction/redaction.service.js';
import { citizenPartsOf } from '../../aspirations/parts/part-views.js';
import { CitizenReplies } from './citizen-replies.service.js';
import { TrackingAuthenticator } from './tracking-authenticator.js';
import { trackingError } from './tracking.errors.js';
import type {
  ReadAnswer,
  Reopening,
  TrackingAnswer,
  TrackingClosing,
  TrackingKey,
  TrackingRating,
  TrackedState,
} from './tracking.dto.js';
import { AspirationLifecycle } from '../../aspirations/aspiration.lifecycle.js';
import type { AspirationState } from '../../aspirations/aspiration.step.js';
import type { AspirationAction } from '../../aspirations/aspiration.actors.js';
import type { AspirationStatus } from '../../aspirations/aspiration.states.js';

const asCitizen = { actor: CITIZEN_ACTOR } as const;

/**
 * What a citizen does with the aspiration, by number and PIN; of a merged or supported aspiration, with its root.
 */
@Injectable()
export class Tracking {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: AspirationLifecycle,
    private readonly authenticator: TrackingAuthenticator,
    private readonly idempotency: Idempotency,
    private readonly replies: CitizenReplies,
    private readonly redaction: Redaction,
  ) {}

  /** Shows the aspiration. A client that polls has not read an answer for the reporter: `confirmRead` records that. */
  async follow(key: TrackingKey, source: string): Promise<TrackedState> {
    return this.view(await this.authenticator.authenticate(key, source), this.database);
  }

  /** Records that the reporter has read the answer of this time; an earlier answer than the present one is ignored. */
  confirmRead({ answeredAt, ...key }: ReadAnswer, call: Call, source: string): Promise<TrackedState> {
    return this.change({ key, source, call }, async (tx, aspiration, { own }) => {
      if (!own) throw trackingError('shared-aspiration');
      await this.replies.confirmRead(tx, aspiration, new Date(answeredAt));
    });
  }

  /** Replies to a question, or to a return for completion. */
  answer({ text, part, ...key }: TrackingAnswer, call: Call, source: string): Promise<TrackedState> {
    return this.change({ key, source, call }, async (tx, whole, { own }) => {
      if (!own) throw trackingError('shared-aspiration');
      await this.replies.answer(tx, whole, part, await this.redaction.redact(whole.id, text, 'answer', tx));
    });
  }

  /** Rates a closed aspiration, once. */
  rate({ rating, ...key }: TrackingRating, call: Call, source: string): Promise<TrackedState> {
    return this.change({ key, source, call }, async (tx, aspiration, { own }) => {
      if (!own) throw trackingError('shared-aspiration');
      await this.lifecycle.applyTo(tx, aspiration, 'rate', { ...asCitizen, input: { rating } });
    });
  }

  reopen({ reason, parts, ...key }: Reopening, call: Call, source: string): Promise<TrackedState> {
    return this.change({ key, source, call }, async (tx, aspiration, by) => {
      const text = await this.redaction.redact(aspiration.id, reason, 'reopen', tx);
      await this.replies.reopen(tx, aspiration, by, { text, parts });
    });
  }

  /** Closes a shared aspiration for its first reporter only: no other can state that all are satisfied. */
  close({ rating, ...key }: TrackingClosing, call: Call, source: string): Promise<TrackedState> {
    return this.change({ key, source, call }, async (tx, aspiration, { own }) => {
      if (!own) throw trackingError('shared-aspiration');
      await this.lifecycle.applyTo(tx, aspiration, 'close', { ...asCitizen, input: { rating } });
    });
  }

  private async change(
    { key, source, call }: { readonly key: TrackingKey; readonly source: string; readonly call: Call },
    work: (tx: Transaction, aspiration: AspirationState, by: TrackedAspiration) => Promise<void>,
  ): Promise<TrackedState> {
    const id = await this.authenticator.authenticate(key, source);
    return this.idempotency.once(call, async (tx) => {
      const by = await trackedAspiration(tx, id);
      await work(tx, await this.lifecycle.lock(tx, by.rootId), by);
      return this.view(id, tx);
    });
  }

  private async view(ownerId: string, source: Queryable): Promise<TrackedState> {
    const { trackingNumber, rootId, withheld, own } = await trackedAspiration(source, ownerId);
    const [row] = await source.query<
      Omit<TrackedState, 'timeline' | 'trackingNumber' | 'entries' | 'parts' | 'answeredAt'> & {
        timeline: TimelineRow[];
        answeredAt: Date | null;
      }
    >(sql`
      SELECT status, CASE WHEN ${withheld} THEN NULL WHEN ${own} THEN answer ELSE answer_masked END AS answer, responded_at AS answered_at,
             (SELECT json_build_object('id', agency.id, 'name', agency.name)
                FROM agency WHERE agency.id = agency_id) AS agency,
             (SELECT due_on::text FROM deadline
               WHERE aspiration_id = aspiration.id AND stage = 'CLOSURE' AND stopped_at IS NULL) AS closes_on,
             (SELECT due_on::text FROM deadline
               WHERE aspiration_id = aspiration.id AND stage IN ('COMPLETION', 'QUESTION') AND stopped_at IS NULL
             ) AS reply_by,
             (SELECT json_agg(json_build_object('action', action, 'status', to_status, 'at', at) ORDER BY version)
                FROM aspiration_history WHERE subject_id = aspiration.id 
                 AND action NOT IN ('confirm-notified', 'retract-notified', 'set-assignee', 'release-assignee')) AS timeline
        FROM aspiration WHERE id = ${rootId}`);
    // Entries belong to the first reporter.
    const entries = own ? await entriesOf(source, rootId, kindsForCitizens) : [];
    return {
      ...row!,
      answeredAt: row!.answeredAt?.toISOString() ?? null,
      trackingNumber,
      parts: await citizenPartsOf(source, rootId, own && !withheld),
      entries: entries.map(toCitizenEntry),
      timeline: row!.timeline.map((transition) => ({ ...transition, at: new Date(transition.at).toISOString() })),
    };
  }
}

interface TimelineRow {
  readonly action: AspirationAction;
  readonly status: AspirationStatus;
  readonly at: string;
}
