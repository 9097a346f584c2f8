import { Inject, Injectable } from '@nestjs/common';
import { type MessageLane, messageLanes } from '#contracts';
import { Database, sql } from '#database';
import { notificationsSettings, type NotificationsSettings } from '../../../notifications.settings.js';
import { firstHalvedRate, halvedRate } from './bucket.js';

/** The part of the rate of a provider that the messages of a lane may use, for each sender. */
const laneShare: Readonly<Record<MessageLane, number>> = { CRITICAL: 1, OPERATIONAL: 0.8, BULK: 0.6 };

/** Waits this long when a provider throttles without a time. */
const usualWaitSeconds = 2;
const longestWaitSeconds = 3_600;

/** Limits of providers, in the database, so that all replicas share and learn them. Claiming messages takes the tokens. */
@Injectable()
export class RateLimiter {
  constructor(
    private readonly database: Database,
    @Inject(notificationsSettings) private readonly settings: NotificationsSettings,
  ) {}

  /** Messages a second of one sender; null without a limit. */
  limitOf(provider: string, lane: MessageLane): number | null {
    const rate = this.settings.NOTIFICATIONS_PROVIDER_RATES[provider];
    return rate === undefined ? null : rate * laneShare[lane];
  }

  /**
   * Halves the rate of the sender on this lane and on the less urgent ones, and stops them for the time that the provider
   * asks for. Messages that were under way together count once.
   *
   * @returns the seconds to wait
   */
  async throttled(
    provider: string,
    sender: string,
    lane: MessageLane,
    retryAfterSeconds = usualWaitSeconds,
  ): Promise<number> {
    const wait = Math.min(Math.max(retryAfterSeconds, 0.1), longestWaitSeconds);
    for (const slowed of messageLanes.slice(messageLanes.indexOf(lane))) {
      const limit = this.limitOf(provider, slowed);
      await this.database.query(sql`
        INSERT INTO rate_limit (provider, sender, lane, rate, tokens, updated_at, blocked_until, throttled_at)
        VALUES (${provider}, ${sender}, ${slowed}, ${firstHalvedRate(limit)}, 0, now(),
                now() + ${wait} * interval '1 s', now())
        ON CONFLICT (provider, sender, lane) DO UPDATE
          SET rate = ${halvedRate(limit)}, tokens = 0, updated_at = now(), throttled_at = now(),
              blocked_until = greatest(rate_limit.blocked_until, excluded.blocked_until)
        WHERE rate_limit.throttled_at IS NULL OR rate_limit.throttled_at < now() - interval '1 s'`);
    }
    return wait;
  }
}
