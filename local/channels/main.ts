import { localSecrets } from './channel-environment.js';
import { startChannelPage } from './channel-page.js';
import { readChannelsSettings } from './channels.settings.js';
import { startProviders } from './providers.js';
import { startPushService } from './push-service.js';
import { startSmsc } from './smsc.js';

// Runs the counterparts of all channels, and the page that shows what they received.
const settings = readChannelsSettings();
const notifications = settings.NOTIFICATIONS_URL;

const smsc = await startSmsc(localSecrets.smscPassword, settings.CHANNELS_SMPP_PORT);
const providers = await startProviders(localSecrets, notifications, settings.CHANNELS_PROVIDERS_PORT);
const push = await startPushService(settings.CHANNELS_PUSH_PORT);
const page = await startChannelPage(
  { smsc, providers, push, notifications, pushKey: settings.WEB_PUSH_PUBLIC_KEY },
  settings.CHANNELS_WEB_PORT,
);
process.once('SIGTERM', () => void Promise.all([page, smsc, providers, push].map((part) => part.stop())));
