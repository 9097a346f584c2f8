import { randomBytes } from 'node:crypto';
import type { DomainEvent } from '#contracts';
import { publishEvent, startTestService, type TestService } from '#testing';
import { sql } from '#database';
import { notificationsMigrations } from '../src/notifications.database.js';
import { notificationsModule } from '../src/notifications.module.js';
import { type NotificationsSettings, readNotificationsSettings } from '../src/notifications.settings.js';
import { type ContactServer, startContactServer } from './contact-server.js';
import { startMailServer, type MailServer } from './mail-server.js';

/** The service with a mail server and a server for its claim checks. */
export interface NotificationsEnvironment extends TestService {
  readonly contactServer: ContactServer;
  /** For a second replica. */
  readonly settings: NotificationsSettings;
  /** A test may replace it after a `close`, on the same port. */
  mailServer: MailServer;
  /** Publishes an event, and resolves when it is handled. */
  publish(event: DomainEvent, id?: string): Promise<void>;
  states(aboutId: string): Promise<MessageState[]>;
}

export interface MessageState {
  readonly channel: string;
  readonly recipient: string;
  readonly state: string;
  readonly reason: string | null;
  readonly attempts: number;
}

/** @param more further variables of the service */
export async function startNotificationsEnvironment(
  more: Readonly<Record<string, string>> = {},
): Promise<NotificationsEnvironment> {
  const [contactServer, mailServer] = await Promise.all([startContactServer(), startMailServer()]);
  const settingsIn = (env: Readonly<Record<string, string>>) =>
    readNotificationsSettings({
      ...env,
      NOTIFICATIONS_VAULT_KEY: randomBytes(32).toString('base64'),
      REGISTRY_URL: contactServer.url,
      ASPIRATIONS_URL: contactServer.url,
      AUTH_TOKEN_URL: `${contactServer.url}/token`,
      AUTH_CLIENT_ID: 'notifications',
      AUTH_CLIENT_SECRET: 'secret',
      SMTP_URL: `smtp://127.0.0.1:${mailServer.port}`,
      OFFICE_DISKOMINFO_EMAIL: 'diskominfo@bogorkab.example',
      OFFICE_REGIONAL_SECRETARY_EMAIL: 'setda@bogorkab.example',
      OFFICE_DPO_EMAIL: 'pdp@bogorkab.example',
      OFFICE_PPID_EMAIL: 'ppid@bogorkab.example',
      OFFICE_PPID_SUPERIOR_EMAIL: 'atasan-ppid@bogorkab.example',
      MAIL_FROM: 'Sambung <sambung@bogorkab.example>',
      // A message each minute would be among those of the tests.
      NOTIFICATIONS_PROBES: 'false',
      // The hour of the run decides nothing.
      NOTIFICATIONS_QUIET_HOURS: 'none',
      ...more,
    });
  let settings: NotificationsSettings | undefined;
  const service = await startTestService(
    ({ env, broker }) => notificationsModule((settings = settingsIn(env)), broker),
    { name: 'notifications', migrations: notificationsMigrations },
  );
  const environment: NotificationsEnvironment = {
    ...service,
    contactServer,
    settings: settings!,
    mailServer,
    publish: (event, id) => publishEvent(service.broker, event, id),
    states: (aboutId) =>
      service.database.query<MessageState>(
        sql`SELECT channel, recipient, state, reason, attempts FROM message WHERE about_id = ${aboutId}
          ORDER BY channel, recipient, id`,
      ),
    stop: async () => {
      await service.stop();
      await Promise.all([contactServer.stop(), environment.mailServer.close()]);
    },
  };
  return environment;
}
