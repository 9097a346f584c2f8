import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '#database';
import { currentContext } from '#observability';
import { type AskedMember, RelayNotices } from '../relay/relay-notices.js';
import { Plans } from './plans.js';

/** Notifies members of KIM that they are asked to inform a person, in their inbox and on their channels. */
@Injectable()
export class RelayNotifications implements OnModuleInit {
  constructor(
    private readonly notices: RelayNotices,
    private readonly plans: Plans,
  ) {}

  onModuleInit(): void {
    this.notices.observe((tx, asked) => this.plan(tx, asked));
  }

  private plan(tx: Transaction, asked: readonly AskedMember[]): Promise<void> {
    return this.plans.addEach(
      tx,
      asked.map(({ requestId, version, memberId, kimId }) => ({
        cause: { id: requestId, sequence: version, correlationId: currentContext()?.correlationId ?? requestId },
        plan: {
          template: 'relay-requested',
          audience: 'MEMBER',
          audienceId: memberId,
          about: { kind: 'KIM', id: kimId },
          variables: {},
        },
      })),
    );
  }
}
