import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database } from '#database';
import { DispatchSignal } from '../dispatch-signal.js';
import { lanesWithDueMessages } from './claim-messages.js';
import { Dispatcher } from './dispatcher.js';

/** Sends messages that are due, every second and when messages were created. */
@Injectable()
export class DispatchJob implements BeforeApplicationShutdown {
  private ended = false;

  constructor(
    private readonly database: Database,
    private readonly dispatcher: Dispatcher,
    signal: DispatchSignal,
  ) {
    signal.onNotify(() => void this.run().catch(() => undefined));
  }

  @Cron(CronExpression.EVERY_SECOND, { waitForCompletion: true })
  async run(): Promise<void> {
    if (this.ended) return;
    this.dispatcher.recordLeft();
    // A lane that is being sent goes on by itself: the next look at the others does not wait for it.
    for (const { channel, lane } of await lanesWithDueMessages(this.database)) this.dispatcher.start(channel, lane);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ended = true;
    await this.dispatcher.end();
  }
}
