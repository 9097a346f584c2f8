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
import { ReadMarkController } from './reading/read-marks.controller.js';
import { ReadStates } from './reading/read-states.service.js';
import { ReadableAspirations } from './readable-aspirations.service.js';
import { RecordNotificationWhenMessageChanges } from './record-notification-when-message-changes.consumer.js';
import { PublicTextController } from './redaction/public-text.controller.js';
import { PublicTexts } from './redaction/public-text.observer.js';
import { Redaction } from './redaction/redaction.service.js';
import { ReporterNotifications } from './reporter-notifications.js';

@Module({
  imports: [AgencyModule],
  controllers: [
    AspirationController,
    EntryController,
    PartController,
    PublicTextController,
    ReadMarkController,
    RecordNotificationWhenMessageChanges,
  ],
  providers: [
    AgencyPublisher,
    AspirationCommands,
    AspirationLifecycle,
    Aspirations,
    EntryRecorder,
    Parts,
    PublicTexts,
    ReadStates,
    ReadableAspirations,
    Redaction,
    ReporterNotifications,
  ],
  exports: [AspirationCommands, AspirationLifecycle, Aspirations, Parts, Redaction, ReporterNotifications],
})
export class AspirationModule {}
