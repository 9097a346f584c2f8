import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database } from '#database';
import { requireVersion } from '#http-api';
import { Outbox } from '#messaging';
import { kimError } from './kim.errors.js';
import { KimCompleteness } from './kim-completeness.service.js';
import { type Kim, lockKim, lockKims } from './kim-rows.js';
import { requireTransition, applyTransition } from './kim-transitions.js';
import { targetOf } from './kim-visibility.js';
import { type KimDissolution, type KimResponse, toKimResponse } from './kim.dto.js';
import type { KimStatus } from './kim.workflow.js';

type LifecycleAction = 'submit' | 'return' | 'reject' | 'verify' | 'activate' | 'suspend' | 'reinstate';

/** What a KIM may be dissolved into. */
const successorStatuses: readonly KimStatus[] = ['VERIFIED', 'ACTIVE', 'DORMANT'];

@Injectable()
export class KimLifecycle {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly outbox: Outbox,
    private readonly completeness: KimCompleteness,
  ) {}

  /**
   * Takes a KIM one step on, and says so.
   *
   * @throws 'kim-transition-refused' when the life-cycle has no such step from the KIM's state, 'kim-incomplete' with
   * everything that is missing, 'decree-number-taken', 'kim-domain-taken'
   */
  async apply(
    action: LifecycleAction,
    id: string,
    version: number,
    actor: Actor,
    reason?: string,
  ): Promise<KimResponse> {
    return this.database.transaction(async (tx) => {
      const kim = await lockKim(tx, id);
      this.access.check(actor, `kim.${action}`, targetOf(kim));
      requireVersion(kim.version, version);
      const { guards } = requireTransition(kim, action);
      if (guards.includes('kim-incomplete')) await this.completeness.require(tx, kim);
      return toKimResponse(await applyTransition(tx, this.outbox, kim, { action, actor: actor.subject, reason }));
    });
  }

  /**
   * Ends a KIM for good, by itself or into the KIM that succeeds it. Its members stay where they are: whoever is to be
   * a member of the successor joins it.
   *
   * @throws 'kim-transition-refused', 'successor-not-eligible'
   */
  async dissolve(
    id: string,
    version: number,
    { reason, successorId }: KimDissolution,
    actor: Actor,
  ): Promise<KimResponse> {
    return this.database.transaction(async (tx) => {
      const locked = await lockKims(tx, successorId ? [id, successorId] : [id]);
      const kim = locked.find((found) => found.id === id);
      if (!kim) throw kimError('kim-not-found');
      this.access.check(actor, 'kim.dissolve', targetOf(kim));
      requireVersion(kim.version, version);
      requireTransition(kim, 'dissolve');
      if (successorId) requireSuccessor(kim, successorId, locked);
      const transition = { action: 'dissolve', actor: actor.subject, reason, changes: { successorId } } as const;
      return toKimResponse(await applyTransition(tx, this.outbox, kim, transition));
    });
  }
}

function requireSuccessor(kim: Kim, successorId: string, locked: readonly Kim[]): void {
  const successor = locked.find(({ id }) => id === successorId);
  if (!successor || successor.id === kim.id || !successorStatuses.includes(successor.status))
    throw kimError('successor-not-eligible', { errors: [{ pointer: '/successorId', detail: successorId }] });
}
