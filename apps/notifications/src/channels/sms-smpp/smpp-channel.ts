import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { notificationsSettings, type NotificationsSettings } from '../../notifications.settings.js';
import { ChannelReports } from '../channel-reports.js';
import { SmppDriver } from './smpp.driver.js';
import { handleDelivery } from './smpp-inbound.js';
import { SmppLink } from './smpp-link.js';

const enquireMs = 30_000;
const defaultPorts = { 'smpp:': 2775, 'ssmpp:': 3550 };

/** The connection to the SMSC, for as long as the service runs; none without its settings. */
@Injectable()
export class SmppChannel implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly driver: SmppDriver | undefined;
  private readonly logger = new Logger('SmppChannel');
  private readonly link: SmppLink | undefined;

  constructor(@Inject(notificationsSettings) settings: NotificationsSettings, reports: ChannelReports) {
    const { SMS_SMPP_URL: url, SMS_SMPP_WINDOW: window, SMS_SMPP_MESSAGE_IDS: messageIds } = settings;
    if (url === undefined) return;
    const { hostname, port, protocol } = new URL(url);
    this.link = new SmppLink({
      endpoint: {
        host: hostname,
        port: Number(port) || defaultPorts[protocol as keyof typeof defaultPorts],
        tls: protocol === 'ssmpp:',
        systemId: settings.SMS_SMPP_SYSTEM_ID ?? '',
        password: settings.SMS_SMPP_PASSWORD ?? '',
      },
      times: { responseMs: settings.NOTIFICATIONS_PROVIDER_TIMEOUT * 1000, enquireMs },
      window,
      onDeliver: (pdu) => handleDelivery(pdu, messageIds, reports),
      onDown: (error) => this.logger.warn({ err: error }, 'The SMSC is not connected, it is tried again'),
    });
    this.driver = new SmppDriver(this.link, { sender: settings.SMS_SMPP_SENDER ?? '', messageIds, window });
  }

  /** Undefined when the channel is off. */
  get isBound(): boolean | undefined {
    return this.link?.isBound;
  }

  onApplicationBootstrap(): void {
    this.link?.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.link?.stop();
  }
}
