import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '#database';
import type { LifecycleObserver, Step } from '#lifecycle';
import type { RelayRequest } from './relay-request.entity.js';
import { RelayLifecycle } from './relay-request.lifecycle.js';

/** A member who is asked to inform a person. */
export interface AskedMember {
  readonly requestId: string;
  /** Of the request, after the step. */
  readonly version: number;
  readonly memberId: string;
  readonly kimId: string;
}

type Notify = (tx: Transaction, asked: readonly AskedMember[]) => Promise<void>;

/** Passes on who is asked: another room than this one knows messages. */
@Injectable()
export class RelayNotices implements LifecycleObserver<RelayRequest>, OnModuleInit {
  private readonly notifiers: Notify[] = [];

  constructor(private readonly requests: RelayLifecycle) {}

  onModuleInit(): void {
    this.requests.observe(this);
  }

  /** Called in the transaction in which members are asked. */
  observe(notify: Notify): void {
    this.notifiers.push(notify);
  }

  async applied(tx: Transaction, steps: readonly Step<RelayRequest>[]): Promise<void> {
    const asked = steps
      .filter(({ action }) => action === 'ask' || action === 'pass-on')
      .map(({ after: { id: requestId, version, memberId, kimId } }) => {
        return { requestId, version, memberId, kimId };
      });
    if (asked.length > 0) for (const notify of this.notifiers) await notify(tx, asked);
  }
}
