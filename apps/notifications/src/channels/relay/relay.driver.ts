import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RelayAssignment } from '../../relay/relay-assignment.js';
import { RelayJob } from '../../relay/relay.job.js';
import type { ChannelDriver, OutgoingMessage, SendResult } from '../channel-driver.js';
import { ChannelReports } from '../channel-reports.js';

const statuses = { DONE: 'DELIVERED', COULD_NOT: 'REJECTED', EXPIRED: 'BOUNCED_SOFT' } as const;

/** A member of a KIM informs the person. The address is the code of the person's village; the answer is the receipt. */
@Injectable()
export class RelayDriver implements ChannelDriver, OnModuleInit {
  readonly channel = 'RELAY';
  readonly provider = 'kim';
  readonly idempotent = true;
  readonly connections = 4;

  constructor(
    private readonly assignment: RelayAssignment,
    private readonly job: RelayJob,
    private readonly reports: ChannelReports,
  ) {}

  onModuleInit(): void {
    this.job.observe(({ messageId, status, occurredAt }) =>
      this.reports.receipt({
        provider: this.provider,
        providerRef: messageId,
        status: statuses[status],
        occurredAt,
        detail: status,
      }),
    );
  }

  async send({ messageId, to, content, expiresAt }: OutgoingMessage): Promise<SendResult> {
    const { name, address: villageCode } = to;
    const result = await this.assignment.ask({ messageId, villageCode, name, text: content.body, expiresAt });
    if (result === 'ASKED') return { kind: 'accepted', providerRef: messageId };
    return result === 'NO_CAPACITY'
      ? { kind: 'transient', detail: result }
      : { kind: 'permanent', reason: 'UNDELIVERABLE', detail: result };
  }
}
