import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Explains, type Call, Idempotency, IdempotentCall, Versioned, withClientId } from '#http-api';
import { Applies, HistoryPage, HistoryQuery, Transition, VersionedCommand } from '#lifecycle';
import { NewTaskReport, TaskAcknowledgement, TaskPage, TaskReason, TaskResponse } from './task.dto.js';
import { TaskQuery } from './task-list.js';
import type { TaskPermission } from './task.policy.js';
import { TaskService } from './task.service.js';
import { taskWorkflow } from './task.workflow.js';

const taskId = z.uuid();

@ApiTags('tasks')
@Controller('v1/tasks')
export class TaskController {
  constructor(
    private readonly tasks: TaskService,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Action<TaskPermission>('task.read')
  @ApiOperation({
    operationId: 'listTasks',
    summary: 'Find dissemination tasks within the scope of the caller',
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

  @Get(':id/history')
  @Action<TaskPermission>('task.read')
  @ApiOperation({ operationId: 'readTaskHistory', summary: 'The transitions of a task with their reasons' })
  @ApiOkResponse({ standardSchema: HistoryPage })
  history(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: taskId }) id: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
  ): Promise<HistoryPage> {
    return this.tasks.history(actor, id, query);
  }

  @Post(':id/acknowledge')
  @HttpCode(200)
  @Versioned()
  @Action<TaskPermission>('task.report')
  @Applies(taskWorkflow, 'acknowledge')
  @ApiOperation({ operationId: 'acknowledgeTask', summary: 'Acknowledge that the KIM has read the task' })
  @ApiOkResponse({ standardSchema: TaskResponse })
  acknowledge(
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Param('id', { schema: taskId }) id: string,
    @Body({ schema: TaskAcknowledgement }) { clientId }: TaskAcknowledgement,
  ): Promise<TaskResponse> {
    return this.idempotency.once(withClientId(call, clientId), (tx) => this.tasks.acknowledge(tx, actor, id));
  }

  @Post(':id/report')
  @HttpCode(200)
  @Versioned()
  @Action<TaskPermission>('task.report')
  @Applies(taskWorkflow, 'report')
  @Explains({
    en: 'A report counts at once; a second person then confirms or returns it, and a returned one is sent again.',
    id: 'Laporan langsung dihitung; orang kedua lalu mengesahkan atau mengembalikannya, dan yang dikembalikan dikirim ulang.',
  })
  @ApiOperation({ operationId: 'reportTask', summary: 'Report, with proof, where and how it was disseminated' })
  @ApiOkResponse({ standardSchema: TaskResponse })
  report(
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Param('id', { schema: taskId }) id: string,
    @Body({ schema: NewTaskReport }) body: NewTaskReport,
  ): Promise<TaskResponse> {
    return this.idempotency.once(withClientId(call, body.clientId), (tx) => this.tasks.report(tx, actor, id, body));
  }

  @Transition(taskWorkflow, 'verify', {
    summary: 'Confirm the report, as a second person',
    response: TaskResponse,
  })
  verify(@VersionedCommand() command: VersionedCommand): Promise<TaskResponse> {
    return this.tasks.verify(command);
  }

  @Transition(taskWorkflow, 'return', {
    summary: 'Return the report to its reporter, as a second person; the dissemination counts no longer',
    response: TaskResponse,
  })
  return(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: TaskReason }) { reason }: TaskReason,
  ): Promise<TaskResponse> {
    return this.tasks.return(command, reason);
  }

  @Transition(taskWorkflow, 'decline', { summary: 'Decline the task, with a reason', response: TaskResponse })
  decline(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: TaskReason }) { reason }: TaskReason,
  ): Promise<TaskResponse> {
    return this.tasks.decline(command, reason);
  }
}
