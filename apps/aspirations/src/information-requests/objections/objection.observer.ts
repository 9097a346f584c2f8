import { Injectable, type OnModuleInit } from '@nestjs/common';
import { sql, type Transaction } from '#database';
import { type LifecycleObserver, SYSTEM_ACTOR } from '#lifecycle';
import { AspirationLifecycle } from '../../aspirations/aspiration.lifecycle.js';
import type {
  AspirationFacts,
  AspirationState,
  AspirationStep,
  TransitionInput,
} from '../../aspirations/aspiration.step.js';
import { ObjectionLifecycle } from './objection.lifecycle.js';

/** Withdraws the objection of a requester who closes the request before it is answered. */
@Injectable()
export class ObjectionObserver
  implements LifecycleObserver<AspirationState, TransitionInput, AspirationFacts>, OnModuleInit
{
  constructor(
    private readonly lifecycle: AspirationLifecycle,
    private readonly objections: ObjectionLifecycle,
  ) {}

  onModuleInit(): void {
    this.lifecycle.observe(this);
  }

  async applied(tx: Transaction, steps: readonly AspirationStep[]): Promise<void> {
    for (const { action, before, after, now } of steps) {
      if (action !== 'close' || before?.status !== 'UNDER_REVIEW') continue;
      const [open] = await tx.query<{ id: string }>(
        sql`SELECT id FROM information_objection WHERE aspiration_id = ${after.id} AND status = 'FILED'`,
      );
      const { trackingNumber, kimId } = after;
      if (open)
        await this.objections.apply(tx, 'withdraw', {
          id: open.id,
          actor: SYSTEM_ACTOR,
          now,
          input: { trackingNumber, kimId },
        });
    }
  }
}
