import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database } from '#database';
import { OneAtATime } from '../one-at-a-time.js';
import { claimMessages } from './claimed-message.js';
import { Delivery } from './delivery.js';
import { Outcomes } from './outcomes.js';

const atOnce = 20;

/**
 * Delivers what is due. A message is sent outside of any transaction and its outcome written down afterwards: a crash
 * in between sends it once more, with the same Message-ID.
 */
@Injectable()
export class DispatchSweep implements BeforeApplicationShutdown {
  private readonly logger = new Logger('DispatchSweep');
  private readonly turn = new OneAtATime(
    () => this.dispatchAll(),
    (error) => this.logger.warn({ err: error }, 'messages are left for later'),
  );

  constructor(
    private readonly database: Database,
    private readonly delivery: Delivery,
    private readonly outcomes: Outcomes,
  ) {}

  @Interval(1_000)
  sweep(): Promise<void> {
    return this.turn.run();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.turn.end();
  }

  private async dispatchAll(): Promise<void> {
    for (;;) {
      const messages = await claimMessages(this.database, atOnce);
      // One message's failure is no other's; what is not written down is taken over when its claim ends.
      const results = await Promise.allSettled(
        messages.map(async (message) => this.outcomes.record(message, await this.delivery.deliver(message))),
      );
      for (const result of results)
        if (result.status === 'rejected')
          this.logger.error({ err: result.reason as unknown }, 'a message could not be dispatched');
      if (messages.length < atOnce) return;
    }
  }
}
