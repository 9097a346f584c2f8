import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Versioned } from '#http-api';
import { Transition, VersionedCommand } from '#lifecycle';
import { NewTaskReport, TaskPage, TaskQuery, TaskResponse } from './task.dto.js';
import type { TaskPermission } from './task.policy.js';
import { TaskService } from './task.service.js';
import { taskWorkflow } from './task.workflow.js';

const taskId = z.uuid();

@ApiTags('tasks')
@Controller('v1/tasks')
export class TaskController {
  constructor(private readonly tasks: TaskService) {}

  @Get()
  @Action<TaskPermission>('task.read')
  @ApiOperation({
    operationId: 'listTasks',
    summary: 'Dissemination tasks within the scope of the caller, newest first',
  })
  @ApiOkResponse({ standardSchema: TaskPage })
  list(@CurrentActor() actor: Actor, @Query({ schema: TaskQuery }) query: TaskQuery): Promise<TaskPage> {
    return this.tasks.list(actor, query);
  }

  @Get(':id')
  @Versioned()
  @Action<TaskPermission>('task.read')
  @ApiOperation({ operationId: 'readTask', summary: 'One dissemination task with its report' })
  @ApiOkResponse({ standardSchema: TaskResponse })
  read(@CurrentActor() actor: Actor, @Param('id', { schema: taskId }) id: string): Promise<TaskResponse> {
    return this.tasks.read(actor, id);
  }

  @Transition(taskWorkflow, 'report', {
    summary: 'Report, with proof, where and how it was disseminated',
    response: TaskResponse,
  })
  report(
    @VersionedCommand() { id, version, actor }: VersionedCommand,
    @Body({ schema: NewTaskReport }) body: NewTaskReport,
  ): Promise<TaskResponse> {
    return this.tasks.report(actor, id, version, body);
  }
}
