import { type DynamicModule, Module } from '@nestjs/common';
import { type Messaging, serviceModule } from '#service';
import { Vault } from '#vault';
import { notificationsEntities as entities, notificationsMigrations as migrations } from './notifications.database.js';
import { notificationsError as errors } from './notifications.errors.js';
import { notificationsPolicy as policy } from './notifications.policy.js';
import { notificationsSettings, type NotificationsSettings } from './notifications.settings.js';
import { PlansModule } from './plans/plans.module.js';

/** The room of plans imports the others. */
@Module({ imports: [PlansModule] })
class NotificationsModule {}

/** @param messaging by default notifications opens its own broker */
export function notificationsModule(settings: NotificationsSettings, messaging?: Messaging): DynamicModule {
  const databaseUrl = settings.NOTIFICATIONS_DATABASE_URL;
  return {
    module: NotificationsModule,
    global: true,
    imports: [
      serviceModule({ name: 'notifications', settings, policy, errors, entities, migrations, databaseUrl, messaging }),
    ],
    providers: [
      { provide: notificationsSettings, useValue: settings },
      { provide: Vault, useFactory: () => new Vault(settings.NOTIFICATIONS_VAULT_KEY) },
    ],
    exports: [notificationsSettings, Vault],
  };
}
