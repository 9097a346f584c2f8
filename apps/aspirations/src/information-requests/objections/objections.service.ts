import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { Database, type Queryable, sql, type Transaction } from '#database';
import type { ListPage } from '#http-api';
import { CITIZEN_ACTOR, type HistoryPage, type HistoryQuery, type VersionedCommand } from '#lifecycle';
import type { RedactedText } from '#text';
import { AspirationLifecycle } from '../../aspirations/aspiration.lifecycle.js';
import type { AspirationState, AspirationStep } from '../../aspirations/aspiration.step.js';
import { Redaction } from '../../aspirations/redaction/redaction.service.js';
import { Deadlines } from '../../deadlines/deadlines.js';
import { informationRequestError } from '../information-request.errors.js';
import { objectionableOf } from './objection-rows.js';
import type { ObjectionGround } from './objection-grounds.js';
import { objectionColumns, objectionList, type ObjectionQuery } from './objection-list.js';
import { ObjectionLifecycle } from './objection.lifecycle.js';
import {
  type ObjectionAnswer,
  type ObjectionResponse,
  type ObjectionRow,
  toObjectionResponse,
} from './objection.dto.js';

/** The time to go to the information commission after the answer (UU 14/2008 art. 37). */
const disputeWorkingDays = 14;

/** Objections of requesters, and the answers of the superior. */
@Injectable()
export class Objections {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: AspirationLifecycle,
    private readonly objections: ObjectionLifecycle,
    private readonly deadlines: Deadlines,
    private readonly redaction: Redaction,
    private readonly access: Access,
  ) {}

  /** Files an objection of the requester; the request is locked. @throws as the guards of `file`; 409 `transition-refused` */
  async file(
    tx: Transaction,
    request: AspirationState,
    { ground, text }: { readonly ground: ObjectionGround; readonly text: RedactedText },
  ): Promise<void> {
    const now = new Date();
    const objectionable = await objectionableOf(tx, request.id);
    let step: AspirationStep | undefined;
    await this.lifecycle.applyTo(tx, request, 'appeal', {
      actor: CITIZEN_ACTOR,
      now,
      input: { text },
      write: (applied) => void (step = applied),
    });
    const { id: aspirationId, villageCode, trackingNumber, kimId } = request;
    const open = { filedAt: now, outcome: null, endedAt: null, disputeUntil: null };
    await this.objections.create(
      tx,
      { id: uuidv7(), aspirationId, villageCode, ground, ...open },
      {
        actor: CITIZEN_ACTOR,
        now,
        input: { request: objectionable, trackingNumber, kimId, answerBy: step!.facts.dueOn! },
      },
    );
  }

  /** Answers an objection: the request is closed, or decided once more. */
  async answer({ id, actor, version }: VersionedCommand, body: ObjectionAnswer): Promise<ObjectionResponse> {
    const action = body.outcome === 'UPHELD' ? 'uphold' : 'grant-objection';
    const { aspirationId } = await this.get(id, actor);
    const text = await this.redaction.redact(aspirationId, body.text, action);
    return this.database.transaction(async (tx) => {
      const now = new Date();
      // In the order in which they are locked when an objection is filed.
      const request = await this.lifecycle.lock(tx, aspirationId);
      const { trackingNumber, kimId } = request;
      await this.objections.apply(tx, 'answer', {
        id,
        actor,
        version,
        now,
        input: { trackingNumber, kimId },
        changes: async () => ({
          outcome: body.outcome,
          disputeUntil: await this.deadlines.dayAfter(tx, disputeWorkingDays, now),
        }),
      });
      await this.lifecycle.applyTo(tx, request, action, { actor, now, input: { text }, authorized: true });
      return this.get(id, actor, tx);
    });
  }

  list(query: ObjectionQuery, actor: Actor): Promise<ListPage<ObjectionResponse>> {
    const scope = this.access.scopeCondition(actor, 'information-request.read', {
      area: sql`information_objection.village_code`,
    });
    const selection = { columns: objectionColumns, scope };
    return objectionList.read(this.database, query, selection, (row: ObjectionRow) => toObjectionResponse(row));
  }

  /** @throws 404 `information-objection-not-found`; 403 `out-of-scope` */
  async get(id: string, actor: Actor, source: Queryable = this.database): Promise<ObjectionResponse> {
    const [row] = await source.query<ObjectionRow & { villageCode: string }>(sql`
      SELECT ${objectionColumns}, information_objection.village_code FROM information_objection
        JOIN information_request ON information_request.aspiration_id = information_objection.aspiration_id
       WHERE information_objection.id = ${id}`);
    if (!row) throw informationRequestError('information-objection-not-found');
    const { villageCode: area, ...objection } = row;
    this.access.check(actor, 'information-request.read', { area });
    return toObjectionResponse(objection);
  }

  async history(id: string, query: HistoryQuery, actor: Actor): Promise<HistoryPage> {
    await this.get(id, actor);
    return this.objections.history(this.database, id, query);
  }
}
