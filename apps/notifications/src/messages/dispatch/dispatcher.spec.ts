import { expect, it } from '@jest/globals';
import type { ChannelDriver } from '../../channels/channel-driver.js';
import type { ChannelRules } from '../channel-rules.js';
import type { AddressedMessage } from './addressed-message.js';
import { Dispatcher } from './dispatcher.js';
import type { ProviderChoice } from './failover/provider-choice.js';
import type { Sender } from './sender.js';
import type { Database } from '#database';
import type { NotificationsSettings } from '../../notifications.settings.js';
import type { RateLimiter } from './limits/rate-limiter.js';
import { eventually } from '#testing';

const ticks = async (count: number) => {
  for (let tick = 0; tick < count; tick++) await Promise.resolve();
};

/** One connection, and steps that last this many turns of the queue of microtasks. */
function dispatcher(queued: number, choosing: number, sending: number) {
  const driver = { channel: 'IN_APP', provider: 'in-app', connections: 1 } as ChannelDriver;
  let [left, sent] = [queued, 0];
  const sender: Pick<Sender, 'open' | 'send' | 'giveBack' | 'end' | 'recordLeft'> = {
    open: (messages) => Promise.resolve(messages as unknown as AddressedMessage[]),
    send: async () => {
      await ticks(sending);
      sent++;
    },
    giveBack: () => Promise.resolve(),
    end: () => Promise.resolve(),
    recordLeft: () => {},
  };
  const rules = { driversOf: () => [driver], repeatsAfterCrash: () => true } as unknown as ChannelRules;
  const providers = {
    choose: async (_: string, { usable }: { usable: (one: ChannelDriver) => boolean }) => {
      const chosen = usable(driver) ? driver : undefined;
      await ticks(choosing);
      return chosen;
    },
  } as unknown as ProviderChoice;
  const database = { query: () => Promise.resolve(left-- > 0 ? [{ id: String(left) }] : []) } as unknown as Database;
  const limiter = { limitOf: () => null } as unknown as RateLimiter;
  const settings = { NOTIFICATIONS_SENDER_WEIGHTS: {} } as NotificationsSettings;
  const tested = new Dispatcher(database, rules, providers, limiter, sender as Sender, settings);
  tested.start('IN_APP', 'OPERATIONAL');
  return () => sent;
}

it('notices a connection that becomes free while it chooses a provider', async () => {
  for (let choosing = 0; choosing < 12; choosing++)
    for (let sending = 0; sending < 12; sending++) {
      const sent = dispatcher(20, choosing, sending);
      await eventually(() => expect({ choosing, sending, sent: sent() }).toEqual({ choosing, sending, sent: 20 }));
    }
});
