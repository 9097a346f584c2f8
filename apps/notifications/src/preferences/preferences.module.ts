import { Module } from '@nestjs/common';
import { notificationsSettings, type NotificationsSettings } from '../notifications.settings.js';
import { SubscribersModule } from '../subscribers/subscribers.module.js';
import { OwnPreferences } from './own-preferences.service.js';
import { PreferencePageController } from './page/preference-page.controller.js';
import { Persons } from './person.js';
import { PreferenceController } from './preference.controller.js';
import { PreferenceErasure } from './preference-erasure.js';
import { Preferences } from './preferences.js';
import { quietDays } from './quiet-hours/quiet-days.js';

/** The injection token of the `QuietCalendar` that `decide` needs. */
export const quietCalendar = Symbol('quiet calendar');

/** When and on which channels people want messages, and the policy that decides by it. */
@Module({
  imports: [SubscribersModule],
  controllers: [PreferenceController, PreferencePageController],
  providers: [
    OwnPreferences,
    Persons,
    PreferenceErasure,
    Preferences,
    {
      provide: quietCalendar,
      useFactory: (settings: NotificationsSettings) => quietDays(settings.NOTIFICATIONS_HOLIDAYS_FILE),
      inject: [notificationsSettings],
    },
  ],
  exports: [PreferenceErasure, Preferences, quietCalendar],
})
export class PreferencesModule {}
