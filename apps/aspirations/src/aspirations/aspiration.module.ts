import { Module } from '@nestjs/common';
import { AgencyModule } from '../agencies/agency.module.js';
import { AgencyPublisher } from './agency.observer.js';
import { AspirationCommands } from './aspiration-commands.service.js';
import { AspirationController } from './aspiration.controller.js';
import { AspirationLifecycle } from './aspiration.lifecycle.js';
import { Aspirations } from './aspiration.service.js';
import { EntryController } from './entries/entry.controller.js';
import { EntryRecorder } from './entries/entry.observer.js';
import { PartController } from './parts/part.controller.js';
import { Parts } from './parts/part.service.js';
import { RecordNotificationWhenMessageIsDelivered } from './record-notification-when-message-is-delivered.consumer.js';
import { ReporterNotifications } from './reporter-notifications.js';

@Module({
  imports: [AgencyModule],
  controllers: [AspirationController, EntryController, PartController, RecordNotificationWhenMessageIsDelivered],
  providers: [
    AgencyPublisher,
    AspirationCommands,
    AspirationLifecycle,
    Aspirations,
    EntryRecorder,
    Parts,
    ReporterNotifications,
  ],
  exports: [AspirationCommands, AspirationLifecycle, Aspirations, Parts, ReporterNotifications],
})
export class AspirationModule {}
