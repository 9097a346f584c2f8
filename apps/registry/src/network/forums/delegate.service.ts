import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '#access';
import { Database } from '#database';
import { type Call, Idempotency } from '#http-api';
import { lockKim } from '../../kims/kim-rows.js';
import { lockNamedKim } from '../kim-locks.js';
import { readDelegate } from './delegate-rows.js';
import { DelegateLifecycle } from './delegate.lifecycle.js';
import { requireForum } from './forum-list.service.js';
import { type DelegateResponse, type NewDelegate, toDelegateResponse } from './forum.dto.js';

@Injectable()
export class DelegateService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly delegates: DelegateLifecycle,
  ) {}

  /** Names a member as delegate, under the lock of the KIM. @throws 'forum-not-found', 'kim-unknown', the guards of `name` */
  async name(areaCode: string, body: NewDelegate, actor: Actor, call: Call): Promise<DelegateResponse> {
    return this.idempotency.once(call, async (tx) => {
      await requireForum(tx, areaCode);
      const kim = await lockNamedKim(tx, body.kimId, '/kimId', lockKim);
      const now = new Date();
      const delegate = { ...body, id: uuidv7(), areaCode, createdAt: now, updatedAt: now };
      await this.delegates.create(tx, delegate, { actor, now, input: { kim } });
      return toDelegateResponse(await readDelegate(tx, delegate.id), true);
    });
  }

  /** Recalls a delegate before the end of the term. */
  async recall(id: string, version: number, reason: string, actor: Actor): Promise<DelegateResponse> {
    return this.database.transaction(async (tx) => {
      await this.delegates.apply(tx, 'recall', { id, version, actor, reason });
      return toDelegateResponse(await readDelegate(tx, id), true);
    });
  }
}
