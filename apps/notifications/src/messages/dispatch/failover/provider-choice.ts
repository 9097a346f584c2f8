import { Inject, Injectable } from '@nestjs/common';
import type { MessageChannel } from '#contracts';
import { Database, sql } from '#database';
import type { ChannelDriver } from '../../../channels/channel-driver.js';
import { notificationsSettings, type NotificationsSettings } from '../../../notifications.settings.js';
import { ChannelRules } from '../../channel-rules.js';

/** A failing provider still gets a few messages, so that its recovery is noticed. */
const least = 0.02;
/** A provider that failed is used as before after this time without failures. */
const recoverySeconds = 300;
const freshMs = 1_000;

/** Chooses among the providers of a channel by their weights, which failures lower for all replicas. */
@Injectable()
export class ProviderChoice {
  private health: Readonly<Record<string, number>> = {};
  private readAt = 0;

  constructor(
    private readonly database: Database,
    private readonly rules: ChannelRules,
    @Inject(notificationsSettings) private readonly settings: NotificationsSettings,
  ) {}

  /** @param failed the provider that failed with this message; it is used again only if there is no other */
  async choose(
    channel: MessageChannel,
    { failed, usable = () => true }: { failed?: string | null; usable?: (driver: ChannelDriver) => boolean } = {},
    random = Math.random(),
  ): Promise<ChannelDriver | undefined> {
    const all = this.rules.driversOf(channel).filter(usable);
    const others = all.filter(({ provider }) => provider !== failed);
    const drivers = others.length > 0 ? others : all;
    if (drivers.length < 2) return drivers[0];
    const health = await this.readHealth();
    return pickByWeight(drivers, ({ provider }) => this.weightOf(provider) * (health[provider] ?? 1), random);
  }

  /** Whether another provider may send a message that failed with this one. */
  hasAlternative(channel: MessageChannel, provider: string): boolean {
    return this.rules.driversOf(channel).some((driver) => driver.provider !== provider);
  }

  /** Lowers the weight of a provider that failed more often than not. */
  async report(provider: string, { failures, successes }: { failures: number; successes: number }): Promise<void> {
    if (failures <= successes) return;
    await this.database.query(sql`
      INSERT INTO provider_health (provider, weight, updated_at) VALUES (${provider}, 0.5, now())
      ON CONFLICT (provider) DO UPDATE SET weight = greatest(${least}::float8, ${recovered} / 2), updated_at = now()`);
    this.readAt = 0;
  }

  private weightOf(provider: string): number {
    return this.settings.NOTIFICATIONS_PROVIDER_WEIGHTS[provider] ?? 1;
  }

  private async readHealth(): Promise<Readonly<Record<string, number>>> {
    if (Date.now() - this.readAt < freshMs) return this.health;
    const rows = await this.database.query<{ provider: string; weight: number }>(
      sql`SELECT provider, ${recovered} AS weight FROM provider_health`,
    );
    this.readAt = Date.now();
    return (this.health = Object.fromEntries(rows.map(({ provider, weight }) => [provider, weight])));
  }
}

const recovered = sql`least(1, provider_health.weight
  + extract(epoch FROM now() - provider_health.updated_at)::float8 / ${recoverySeconds}::float8)`;

/** @param random from 0 to 1 */
export function pickByWeight<One>(ones: readonly One[], weightOf: (one: One) => number, random: number): One {
  const total = ones.reduce((sum, one) => sum + weightOf(one), 0);
  let rest = random * total;
  return ones.find((one) => (rest -= weightOf(one)) < 0) ?? ones.at(-1)!;
}
