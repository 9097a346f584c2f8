import { Module } from '@nestjs/common';
import { AudienceModule } from '../audience/audience.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { AssignTasksWhenEditionIsPublished } from './assign-tasks-when-edition-is-published.consumer.js';
import { ChaseClaimWhenClaimSpreads } from './chase-claim-when-claim-spreads.consumer.js';
import { ChaseTasksWhenEditionEnds } from './chase-tasks-when-edition-ends.consumer.js';
import { RecordKimWhenKimChanges } from './record-kim-when-kim-changes.consumer.js';
import { TargetController } from './target.controller.js';
import { TargetService } from './target.service.js';
import { TaskAssignment } from './task-assignment.js';
import { TaskChase } from './task-chase.js';
import { TaskDeadlineJob } from './task-deadline.job.js';
import { TaskFileController } from './task-file.controller.js';
import { TaskController } from './task.controller.js';
import { TaskLifecycle } from './task.lifecycle.js';
import { TaskReports } from './task-reports.service.js';
import { TaskService } from './task.service.js';

/** Asks the KIM of an edition's villages to disseminate it, and takes their reports. */
@Module({
  imports: [AudienceModule, DocumentsModule],
  controllers: [
    TaskFileController,
    TaskController,
    TargetController,
    AssignTasksWhenEditionIsPublished,
    ChaseClaimWhenClaimSpreads,
    ChaseTasksWhenEditionEnds,
    RecordKimWhenKimChanges,
  ],
  providers: [TaskLifecycle, TaskService, TaskReports, TaskAssignment, TaskChase, TaskDeadlineJob, TargetService],
  exports: [TaskLifecycle, TaskAssignment],
})
export class DisseminationModule {}
