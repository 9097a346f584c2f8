import { services, type ServiceName } from '#contracts';
import type { ChannelPorts } from '../channels/channel-environment.js';
import { portFor } from '../ports.js';
import type { Log } from '../log.js';
import type { LocalSettings } from '../settings.js';

/** The ports of all parts. */
export interface Ports {
  readonly services: Readonly<Record<ServiceName, number>>;
  readonly web: number;
  readonly issuer: number;
  readonly mailWeb: number;
  readonly smtp: number;
  /** Of the counterparts of the channels, where they are on. */
  readonly channels: ChannelPorts | undefined;
}

/** Picks the ports from the settings, or free ones where they are taken, which is logged. */
export async function pickPorts(settings: LocalSettings, log: Log): Promise<Ports> {
  const wanted: Readonly<Record<ServiceName, number>> = {
    registry: settings.REGISTRY_PORT,
    publishing: settings.PUBLISHING_PORT,
    aspirations: settings.ASPIRATIONS_PORT,
    notifications: settings.NOTIFICATIONS_PORT,
  };
  const picked = { ...wanted };
  for (const name of services) picked[name] = await portFor(name, wanted[name], log);
  return {
    services: picked,
    web: await portFor('the site', settings.WEB_PORT, log),
    issuer: await portFor('the issuer', settings.ISSUER_PORT, log),
    mailWeb: await portFor("the mail catcher's web page", settings.MAIL_WEB_PORT, log),
    smtp: await portFor('the mail catcher', settings.MAIL_SMTP_PORT, log),
    channels: settings.SAMBUNG_CHANNELS === 'on' ? await channelPorts(settings, log) : undefined,
  };
}

async function channelPorts(settings: LocalSettings, log: Log): Promise<ChannelPorts> {
  return {
    web: await portFor('the page of the channels', settings.CHANNELS_WEB_PORT, log),
    smpp: await portFor('the SMPP centre', settings.CHANNELS_SMPP_PORT, log),
    providers: await portFor('the providers of the channels', settings.CHANNELS_PROVIDERS_PORT, log),
    push: await portFor('the push service', settings.CHANNELS_PUSH_PORT, log),
  };
}
