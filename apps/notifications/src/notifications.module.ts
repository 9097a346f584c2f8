import { type DynamicModule, Module } from '@nestjs/common';
import { LifecycleModule } from '#lifecycle';
import { type Messaging, serviceModule } from '#service';
import { Vault } from '#vault';
import { notificationsEntities as entities, notificationsMigrations as migrations } from './notifications.database.js';
import { notificationsError as errors } from './notifications.errors.js';
import { notificationsPolicy as policy } from './notifications.policy.js';
import { notificationsSettings, type NotificationsSettings } from './notifications.settings.js';
import { OperationsModule } from './operations/operations.module.js';
import { PlansModule } from './plans/plans.module.js';
import { PreferencesModule } from './preferences/preferences.module.js';
import { SubscribersModule } from './subscribers/subscribers.module.js';
import { TemplatesModule } from './templates/templates.module.js';

/** The room of plans imports those that messages are made of. */
@Module({
  imports: [LifecycleModule, TemplatesModule, SubscribersModule, PreferencesModule, PlansModule, OperationsModule],
})
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
