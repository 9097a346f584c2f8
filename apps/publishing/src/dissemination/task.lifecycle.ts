import { Injectable } from '@nestjs/common';
import { Lifecycle, Lifecycles } from '#lifecycle';
import { Task } from './task.entity.js';
import { taskError } from './task.errors.js';
import { taskEvents } from './task.events.js';
import { taskGuards, type TaskInput } from './task.guards.js';
import { taskWorkflow } from './task.workflow.js';

/** The only way by which a task changes. */
@Injectable()
export class TaskLifecycle extends Lifecycle<typeof taskWorkflow, Task, TaskInput> {
  constructor(lifecycles: Lifecycles) {
    super(lifecycles, {
      workflow: taskWorkflow,
      entity: Task,
      notFound: () => taskError('task-not-found'),
      refuse: taskError,
      target: ({ kimId, villageCodes }) => ({ kim: kimId, area: villageCodes }),
      guards: taskGuards,
      events: taskEvents,
    });
  }
}
