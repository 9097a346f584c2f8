import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { Database, type Transaction } from '#database';
import { type Call, Idempotency, requireVersion } from '#http-api';
import { transitionOf } from '#workflow';
import { requireActive } from '../../kims/active-kim.js';
import { type Kim, lockKim, readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { networkError } from '../network.errors.js';
import { type RegistrySettings, registrySettings } from '../../registry.settings.js';
import { lockNamedKim } from '../kims-in-scope.js';
import { recordTransition } from '../network-history.js';
import { type Delegate, delegatesOf, isMemberOf, lockDelegate, storeDelegate } from './delegate-rows.js';
import { type DelegateAction, delegateWorkflow } from './delegate.workflow.js';
import { requireForum } from './forum-list.service.js';
import { type DelegateResponse, type NewDelegate, toDelegateResponse } from './forum.dto.js';
import { mostAtOnce, overlaps } from './terms.js';

@Injectable()
export class DelegateService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    @Inject(registrySettings) private readonly settings: RegistrySettings,
  ) {}

  /**
   * A KIM names one of its members. One naming of a KIM at a time: its row is locked.
   *
   * @throws 'forum-not-found', 'kim-unknown', and whatever the life-cycle of a delegate needs
   */
  async name(areaCode: string, body: NewDelegate, actor: Actor, call: Call): Promise<DelegateResponse> {
    return this.idempotency.once(call, async (tx) => {
      await requireForum(tx, areaCode);
      const kim = await lockNamedKim(tx, body.kimId, '/kimId', lockKim);
      this.access.check(actor, 'delegate.name', targetOf(kim));
      await this.requireNameable(tx, areaCode, kim, body);
      const now = new Date();
      const delegate: Delegate = {
        ...body,
        id: uuidv7(),
        version: 1,
        areaCode,
        kimName: kim.name,
        status: delegateWorkflow.initial,
        createdAt: now,
        updatedAt: now,
      };
      await storeDelegate(tx, delegate);
      await this.record(tx, delegate, { action: 'name', from: null, actor });
      return toDelegateResponse(delegate, true);
    });
  }

  /** The delegate does not speak for the KIM any more, from this moment on. @throws 'delegate-recalled' */
  recall(id: string, version: number, reason: string, actor: Actor): Promise<DelegateResponse> {
    return this.database.transaction(async (tx) => {
      const delegate = await lockDelegate(tx, id);
      this.access.check(actor, 'delegate.recall', targetOf(await readKim(tx, delegate.kimId)));
      requireVersion(delegate.version, version);
      const transition = transitionOf(delegateWorkflow, delegate.status, 'recall');
      if (!transition) throw networkError('delegate-recalled');
      const recalled: Delegate = {
        ...delegate,
        status: transition.to,
        version: delegate.version + 1,
        updatedAt: new Date(),
      };
      await storeDelegate(tx, recalled);
      await this.record(tx, recalled, { action: 'recall', from: delegate.status, actor, reason });
      return toDelegateResponse(recalled, true);
    });
  }

  private async requireNameable(tx: Transaction, areaCode: string, kim: Kim, body: NewDelegate): Promise<void> {
    requireActive(kim);
    if (!kim.villageCodes.some((village) => village.startsWith(`${areaCode}.`)))
      throw networkError('kim-outside-forum', { errors: [{ pointer: '/kimId', detail: areaCode }] });
    if (!(await isMemberOf(tx, kim.id, body.memberId)))
      throw networkError('member-not-of-kim', { errors: [{ pointer: '/memberId', detail: body.memberId }] });
    const together = (await delegatesOf(tx, kim.id, areaCode)).filter((one) => overlaps(one, body));
    if (together.some(({ memberId }) => memberId === body.memberId)) throw networkError('delegate-named-already');
    const maxDelegates = this.settings.REGISTRY_FORUM_DELEGATES;
    if (mostAtOnce([...together, body]) > maxDelegates)
      throw networkError('delegates-full', { detail: `at most ${maxDelegates}` });
  }

  private record(
    tx: Transaction,
    { id, version, status, updatedAt }: Delegate,
    transition: { action: DelegateAction; from: string | null; actor: Actor; reason?: string },
  ): Promise<void> {
    const { subject } = transition.actor;
    return recordTransition(tx, 'forum_delegate', {
      ...transition,
      id,
      version,
      to: status,
      actor: subject,
      at: updatedAt,
    });
  }
}
