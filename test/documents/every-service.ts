import { randomBytes } from 'node:crypto';
import type { DynamicModule } from '@nestjs/common';
import type { ServiceName } from '#contracts';
import { migrationsOf } from '#service';
import { migratedDatabase, startTestService, type TestDatabase, type TestDeps, type TestService } from '#testing';
import { aspirationsMigrations } from '../../apps/aspirations/src/aspirations.database.js';
import { aspirationsModule } from '../../apps/aspirations/src/aspirations.module.js';
import { readAspirationsSettings } from '../../apps/aspirations/src/aspirations.settings.js';
import { notificationsMigrations } from '../../apps/notifications/src/notifications.database.js';
import { notificationsModule } from '../../apps/notifications/src/notifications.module.js';
import { readNotificationsSettings } from '../../apps/notifications/src/notifications.settings.js';
import { publishingMigrations } from '../../apps/publishing/src/publishing.database.js';
import { publishingModule } from '../../apps/publishing/src/publishing.module.js';
import { readPublishingSettings } from '../../apps/publishing/src/publishing.settings.js';
import { registryMigrations } from '../../apps/registry/src/registry.database.js';
import { registryModule } from '../../apps/registry/src/registry.module.js';
import { readRegistrySettings } from '../../apps/registry/src/registry.settings.js';

type Environment = Record<string, string>;

const vaultKey = randomBytes(32).toString('base64');
const nowhere = 'http://127.0.0.1:9';

/** The migrations and the module of each service. */
const parts: Record<
  ServiceName,
  { migrations: readonly Function[]; module: (env: Environment, broker: TestDeps['broker']) => DynamicModule }
> = {
  registry: {
    migrations: registryMigrations,
    module: (env, broker) => registryModule(readRegistrySettings({ ...env, REGISTRY_VAULT_KEY: vaultKey }), broker),
  },
  publishing: {
    migrations: publishingMigrations,
    module: (env, broker) =>
      publishingModule(readPublishingSettings({ ...env, PUBLISHING_VAULT_KEY: vaultKey }), broker),
  },
  aspirations: {
    migrations: aspirationsMigrations,
    module: (env, broker) =>
      aspirationsModule(readAspirationsSettings({ ...env, ASPIRATIONS_VAULT_KEY: vaultKey }), broker),
  },
  notifications: {
    migrations: notificationsMigrations,
    module: (env, broker) =>
      notificationsModule(
        readNotificationsSettings({
          ...env,
          NOTIFICATIONS_VAULT_KEY: vaultKey,
          REGISTRY_URL: nowhere,
          ASPIRATIONS_URL: nowhere,
          AUTH_TOKEN_URL: nowhere,
          AUTH_CLIENT_ID: 'notifications',
          AUTH_CLIENT_SECRET: 'secret',
          SMTP_URL: 'smtp://127.0.0.1:9',
          MAIL_FROM: 'Sambung <sambung@bogorkab.example>',
        }),
        broker,
      ),
  },
};

/** A database for each service, with its schema and no data but those of the migrations. */
export async function emptyDatabases(): Promise<Record<ServiceName, TestDatabase>> {
  const entries = Object.entries(parts).map(
    async ([name, { migrations }]) => [name, await migratedDatabase({ migrations: migrationsOf(migrations) })] as const,
  );
  return Object.fromEntries(await Promise.all(entries)) as Record<ServiceName, TestDatabase>;
}

/** Starts all services, each with its own database and broker; by default an empty one, and one in its process. */
export async function startEverything(
  brokerOf?: (service: ServiceName) => TestDeps['broker'],
  databases?: Readonly<Record<ServiceName, TestDatabase>>,
): Promise<{
  services: Record<ServiceName, TestService>;
  urls: Record<ServiceName, string>;
  brokers: Record<ServiceName, TestDeps['broker']>;
  stop(): Promise<void>;
}> {
  const names = Object.keys(parts) as ServiceName[];
  const running = await Promise.all(
    names.map((name) => {
      const { migrations, module } = parts[name];
      const options = {
        name,
        migrations,
        ...(brokerOf && { broker: brokerOf(name) }),
        ...(databases && { database: databases[name] }),
      };
      return startTestService(({ env, broker }) => module({ ...env }, broker), options);
    }),
  );
  return {
    services: Object.fromEntries(names.map((name, index) => [name, running[index]!])) as Record<
      ServiceName,
      TestService
    >,
    urls: Object.fromEntries(names.map((name, index) => [name, running[index]!.url])) as Record<ServiceName, string>,
    brokers: Object.fromEntries(names.map((name, index) => [name, running[index]!.broker])) as Record<
      ServiceName,
      TestDeps['broker']
    >,
    stop: async () => void (await Promise.all(running.map((service) => service.stop()))),
  };
}
