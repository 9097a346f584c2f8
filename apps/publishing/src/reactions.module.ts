import { Module } from '@nestjs/common';
import { AudienceModule } from './audience/audience.module.js';
import { CoverageModule } from './coverage/coverage.module.js';
import { TaskModule } from './dissemination/task.module.js';
import { AssignTasksWhenEditionIsPublished } from './dissemination/assign-tasks-when-edition-is-published.consumer.js';
import { RecordAreaWhenAreaIsRecorded } from './audience/record-area-when-area-is-recorded.consumer.js';
import { RecordKimWhenKimChanges } from './audience/record-kim-when-kim-changes.consumer.js';
import { UpdateCoverageWhenDisseminationIsReported } from './coverage/update-coverage-when-dissemination-is-reported.consumer.js';

@Module({
  imports: [AudienceModule, TaskModule, CoverageModule],
  controllers: [
    RecordAreaWhenAreaIsRecorded,
    RecordKimWhenKimChanges,
    AssignTasksWhenEditionIsPublished,
    UpdateCoverageWhenDisseminationIsReported,
  ],
})
export class ReactionsModule {}
