import type { MessageChannel } from '#contracts';
import type { NotificationsSettings } from '../../notifications.settings.js';
import type { ChannelTerms } from './dry-run.js';

/** The injection token of the terms of all channels. */
export const channelTerms = Symbol('channel terms');
export type AllChannelTerms = Readonly<Record<MessageChannel, ChannelTerms>>;

/** Messages a minute where the settings give no number. */
const perMinute: Readonly<Record<MessageChannel, number>> = {
  EMAIL: 6_000,
  IN_APP: 60_000,
  SMS: 600,
  WHATSAPP: 1_200,
  TELEGRAM: 1_200,
  WEB_PUSH: 6_000,
  RELAY: 1,
};

export function channelTermsOf(settings: NotificationsSettings): AllChannelTerms {
  const prices = settings.NOTIFICATIONS_PRICES;
  const capacities = settings.NOTIFICATIONS_CAPACITIES;
  return Object.fromEntries(
    Object.entries(perMinute).map(([channel, usual]) => [
      channel,
      { rupiahPerSegment: prices[channel] ?? 0, perMinute: Math.max(1, capacities[channel] ?? usual) },
    ]),
  ) as unknown as AllChannelTerms;
}
