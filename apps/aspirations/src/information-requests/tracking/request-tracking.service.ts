import { Injectable } from '@nestjs/common';
import { Attachments } from '#attachments';
import { Database, type Queryable, sql } from '#database';
import { TrackingAuthenticator } from '../../citizens/tracking/tracking-authenticator.js';
import type { TrackingKey } from '../../citizens/tracking/tracking.dto.js';
import { fittingGrounds } from '../objections/objection-grounds.js';
import { lastObjectionOf, objectionableOf } from '../objections/objection-rows.js';
import { decisionAttachment } from '../requests/decision-attachments.js';
import { decisionsOf, requestOf } from '../requests/information-request-rows.js';
import { toInformationRequest } from '../requests/information-request.dto.js';
import type { RequestTrackingResponse } from './request-tracking.dto.js';
import { wordsOf } from './request-words.js';

/** What a requester sees by number and PIN. */
@Injectable()
export class RequestTracking {
  constructor(
    private readonly database: Database,
    private readonly authenticator: TrackingAuthenticator,
    private readonly attachments: Attachments,
  ) {}

  /** @throws 403 `wrong-pin`; 404 `information-request-not-found` for another aspiration */
  async follow(key: TrackingKey, source: string): Promise<RequestTrackingResponse> {
    return this.view(await this.authenticator.authenticate(key, source));
  }

  async view(id: string, source: Queryable = this.database): Promise<RequestTrackingResponse> {
    const record = await requestOf(source, sql`aspiration.id = ${id}`);
    const [decisions, objection, objectionable, waiting] = await Promise.all([
      decisionsOf(source, id),
      lastObjectionOf(source, id),
      objectionableOf(source, id),
      waitingOf(source, id),
    ]);
    const { number, status, missing, dueOn, extended, late, answer } = toInformationRequest(record);
    const decision = decisions.at(-1);
    const {
      outcome = null,
      ground = null,
      form = null,
      cost = null,
      heldBy = null,
      forwarded = false,
    } = decision ?? {};
    const decided = { outcome, ground, form, cost, heldBy, forwarded };
    const isOpen = status === 'RECEIVED' || status === 'RESPONDED';
    return {
      number,
      status,
      missing,
      dueOn,
      extended,
      late,
      answer,
      ...decided,
      ...waiting.shown,
      words: wordsOf({
        ...decided,
        ...waiting.shown,
        status,
        dueOn,
        extended,
        late,
        replyBy: waiting.replyBy,
        objectionOutcome: objection?.outcome ?? null,
        disputeUntil: objection?.disputeUntil ?? null,
      }),
      documents: decision ? await this.attachments.list(source, { kind: decisionAttachment, id: decision.id }) : [],
      objectionGrounds: isOpen ? fittingGrounds(objectionable) : [],
      objection,
    };
  }
}

/** The days that run for the requester: to object, and to complete the request. */
async function waitingOf(source: Queryable, id: string) {
  const rows = await source.query<{ stage: string; dueOn: string }>(sql`
    SELECT stage, due_on::text FROM deadline
     WHERE aspiration_id = ${id} AND stage IN ('CLOSURE', 'COMPLETION') AND stopped_at IS NULL`);
  const dayOf = (name: string) => rows.find(({ stage }) => stage === name)?.dueOn ?? null;
  return { shown: { objectUntil: dayOf('CLOSURE') }, replyBy: dayOf('COMPLETION') };
}
