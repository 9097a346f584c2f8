import { Module } from '@nestjs/common';
import { RecordEntryWhenAspirationChanges } from './record-entry-when-aspiration-changes.consumer.js';
import { RecordEntryWhenInformationIsPublished } from './record-entry-when-information-is-published.consumer.js';
import { RecordEntryWhenKimLearnAndHelp } from './record-entry-when-kim-learn-and-help.consumer.js';
import { RecordEntryWhenTaskChanges } from './record-entry-when-task-changes.consumer.js';
import { RecordEntryWhenInformationIsMissing } from './record-entry-when-information-is-missing.consumer.js';
import { RecordEntryWhenReportChanges } from './record-entry-when-report-changes.consumer.js';
import { TimelineController } from './timeline.controller.js';
import { TimelineService } from './timeline.service.js';

/** The timeline of each village and of each KIM, from the events of all services. */
@Module({
  controllers: [
    TimelineController,
    RecordEntryWhenInformationIsPublished,
    RecordEntryWhenInformationIsMissing,
    RecordEntryWhenTaskChanges,
    RecordEntryWhenAspirationChanges,
    RecordEntryWhenKimLearnAndHelp,
    RecordEntryWhenReportChanges,
  ],
  providers: [TimelineService],
})
export class TimelineModule {}
