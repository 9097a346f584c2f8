import type { MessageChannel } from '#contracts';
import { channelEnvironment, localSecrets } from '../../local/channels/channel-environment.js';
import { startProviders, type Providers } from '../../local/channels/providers.js';
import { type PushService, startPushService } from '../../local/channels/push-service.js';
import { type Smsc, startSmsc } from '../../local/channels/smsc.js';
import { freePort, releasePort } from '../../local/ports.js';
import { type ChannelDriver, channelDrivers } from '../../apps/notifications/src/channels/channel-driver.js';
import {
  type NotificationsEnvironment,
  startNotificationsEnvironment,
} from '../../apps/notifications/testing/notifications.environment.js';

/** The service with a counterpart for each channel, which reports to its webhooks. */
export interface ChannelCounterparts extends NotificationsEnvironment {
  readonly smsc: Smsc;
  readonly providers: Providers;
  readonly push: PushService;
  readonly pushKey: string;
  /** Sends a channel by this provider alone. */
  only(channel: MessageChannel, provider: string): void;
}

/** @param receipts the counterparts report what became of each message; otherwise a test does */
export async function startChannelCounterparts(receipts: 'reported' | 'silent'): Promise<ChannelCounterparts> {
  const [providerPort, pushPort] = [await freePort(), await freePort()];
  const [smsc, push] = await Promise.all([startSmsc(localSecrets.smscPassword), startPushService(pushPort)]);
  const environment = channelEnvironment({ web: 0, smpp: smsc.port, providers: providerPort, push: pushPort });
  const service = await startNotificationsEnvironment({
    ...environment,
    MAIL_RETURN_ADDRESS: 'return@bogorkab.example',
    MAIL_RETURN_PORT: '0',
  });
  const providers = await startProviders(localSecrets, receipts === 'reported' ? service.url : undefined, providerPort);
  smsc.behaviour.receipt = receipts === 'reported' ? 'DELIVRD' : undefined;
  const drivers = service.app.get<ChannelDriver[]>(channelDrivers, { strict: false });
  const all = [...drivers];
  return {
    ...service,
    smsc,
    providers,
    push,
    pushKey: environment['WEB_PUSH_PUBLIC_KEY']!,
    only: (channel, provider) =>
      void drivers.splice(
        0,
        drivers.length,
        ...all.filter((one) => one.channel !== channel || one.provider === provider),
      ),
    stop: async () => {
      await service.stop();
      await Promise.all([smsc.stop(), providers.stop(), push.stop()]);
      [providerPort, pushPort].forEach((port) => releasePort(port));
    },
  };
}
