import { type Monitoring, sql } from '#database';
import type { MessageBroker } from './broker.js';
import { completesWithin } from './completes-within.js';

/** A part of this process that has not moved for this long needs a restart. */
const maxStallMs = 120_000;
/** Less than the time limit of a health check. */
const answerWithinMs = 2_000;

/**
 * Distinguishes a part of this process that is stuck from one that waits for a database or a broker that does not answer: a
 * restart helps the first one only. A stall counts from the last outage that was seen.
 */
export class StuckDetector {
  private outageAt = -Infinity;

  constructor(
    private readonly broker: Pick<MessageBroker, 'ping'>,
    private readonly monitoring: Pick<Monitoring, 'query'>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** @throws Error when a part has not moved for too long although database and broker answer */
  async assertMoving(stuckMs: number): Promise<void> {
    if (Math.min(stuckMs, this.now() - this.outageAt) <= maxStallMs) return;
    if (await this.isOutage()) this.outageAt = this.now();
    else throw new Error(`no progress for ${Math.round(stuckMs / 1000)} s`);
  }

  private async isOutage(): Promise<boolean> {
    let answered = false;
    const answers = Promise.all([this.broker.ping(), this.monitoring.query(sql`SELECT 1`)]).then(
      () => void (answered = true),
      () => undefined,
    );
    await completesWithin(answers, answerWithinMs);
    return !answered;
  }
}
