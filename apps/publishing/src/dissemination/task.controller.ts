import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { IfMatch, type Page, Versioned } from '#http-api';
import { uuid } from '../fields.js';
import type { PublishingAction } from '../publishing.policy.js';
import {
  type NewTaskReport,
  newTaskReport,
  taskPage,
  type TaskQuery,
  taskQuery,
  type TaskResponse,
  taskResponse,
  toTaskResponse,
} from './task.dto.js';
import { TaskReporting } from './task-reporting.js';
import { TaskService } from './task.service.js';

@ApiTags('tasks')
@Controller('v1/tasks')
export class TaskController {
  constructor(
    private readonly tasks: TaskService,
    private readonly reporting: TaskReporting,
  ) {}

  @Get()
  @Action<PublishingAction>('task.read')
  @ApiOperation({ operationId: 'listTasks', summary: 'Dissemination tasks within reach of the caller, newest first' })
  @ApiOkResponse({ standardSchema: taskPage })
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: taskQuery }) query: TaskQuery,
  ): Promise<Page<TaskResponse>> {
    const { items, next } = await this.tasks.list(actor, query);
    return { items: items.map(toTaskResponse), next };
  }

  @Get(':id')
  @Versioned()
  @Action<PublishingAction>('task.read')
  @ApiOperation({ operationId: 'readTask', summary: 'One dissemination task with its report' })
  @ApiOkResponse({ standardSchema: taskResponse })
  async read(@CurrentActor() actor: Actor, @Param('id', { schema: uuid }) id: string): Promise<TaskResponse> {
    return toTaskResponse(await this.tasks.read(actor, id));
  }

  @Post(':id/report')
  @HttpCode(200)
  @Versioned()
  @Action<PublishingAction>('task.report')
  @ApiOperation({ operationId: 'reportTask', summary: 'Report, with proof, where and how it was passed on' })
  @ApiOkResponse({ standardSchema: taskResponse })
  async report(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @Body({ schema: newTaskReport }) body: NewTaskReport,
  ): Promise<TaskResponse> {
    return toTaskResponse(await this.reporting.report(actor, id, version, body));
  }
}
