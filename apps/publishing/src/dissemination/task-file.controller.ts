import { Controller, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { ListFile, listFile, type ListRows } from '#http-api';
import { taskFileColumns, TaskFileQuery } from './task-list.js';
import type { TaskPermission } from './task.policy.js';
import { TaskService } from './task.service.js';

@ApiTags('tasks')
@Controller('v1')
export class TaskFileController {
  constructor(private readonly tasks: TaskService) {}

  @Action<TaskPermission>('task.read')
  @ListFile('tasks')
  @ApiOperation({ operationId: 'exportTasks', summary: 'Export the tasks that you may read' })
  file(@CurrentActor() actor: Actor, @Query({ schema: TaskFileQuery }) query: TaskFileQuery): Promise<ListRows> {
    return listFile(taskFileColumns, (page) => this.tasks.list(actor, { ...query, ...page }));
  }
}
