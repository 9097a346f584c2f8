import { Module } from '@nestjs/common';
import { AudienceModule } from '../audience/audience.module.js';
import { CoverageModule } from '../coverage/coverage.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { AssignTasksWhenEditionIsPublished } from './assign-tasks-when-edition-is-published.consumer.js';
import { RecordKimWhenKimChanges } from './record-kim-when-kim-changes.consumer.js';
import { TaskAssignment } from './task-assignment.js';
import { TaskController } from './task.controller.js';
import { TaskLifecycle } from './task.lifecycle.js';
import { TaskService } from './task.service.js';

/** Asks the KIM of an edition's villages to disseminate it, and takes their reports. */
@Module({
  imports: [AudienceModule, DocumentsModule, CoverageModule],
  controllers: [TaskController, AssignTasksWhenEditionIsPublished, RecordKimWhenKimChanges],
  providers: [TaskLifecycle, TaskService, TaskAssignment],
})
export class DisseminationModule {}
