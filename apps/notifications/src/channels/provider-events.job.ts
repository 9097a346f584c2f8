import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, sql } from '#database';

/** Longer than any provider repeats an event; an older one is refused by its time. */
export const eventDays = 8;

/** The events of webhooks that have been handled. */
@Injectable()
export class ProviderEvents {
  constructor(private readonly database: Database) {}

  /** Handles an event unless it has been. A failure leaves it unhandled, and the provider repeats it. */
  async once(provider: string, eventId: string, handle: () => Promise<void>): Promise<void> {
    const known = await this.database.query(
      sql`SELECT FROM provider_event WHERE provider = ${provider} AND event_id = ${eventId}`,
    );
    if (known.length > 0) return;
    await handle();
    await this.database.query(
      sql`INSERT INTO provider_event (provider, event_id, received_at) VALUES (${provider}, ${eventId}, now())
          ON CONFLICT DO NOTHING`,
    );
  }

  @Cron(CronExpression.EVERY_DAY_AT_4AM, { waitForCompletion: true })
  async run(): Promise<void> {
    await this.database.query(
      sql`DELETE FROM provider_event WHERE received_at < now() - ${2 * eventDays} * interval '1 day'`,
    );
    await this.database.query(sql`DELETE FROM whatsapp_conversation WHERE written_at < now() - interval '2 days'`);
    await this.database.query(sql`DELETE FROM telegram_link WHERE expires_at < now()`);
  }
}
