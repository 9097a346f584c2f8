import { Module } from '@nestjs/common';
import { TaskAssignment } from './task-assignment.js';
import { TaskController } from './task.controller.js';
import { TaskReporting } from './task-reporting.js';
import { TaskService } from './task.service.js';
import { TaskWorkflowController } from './task-workflow.controller.js';

@Module({
  controllers: [TaskController, TaskWorkflowController],
  providers: [TaskService, TaskReporting, TaskAssignment],
  exports: [TaskAssignment],
})
export class TaskModule {}
