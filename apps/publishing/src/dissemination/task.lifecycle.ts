import { Injectable } from '@nestjs/common';
import { Access, type Target } from '#access';
import { Lifecycle, Lifecycles } from '#lifecycle';
import { Task } from './task.entity.js';
import { taskError } from './task.errors.js';
import { taskEvents } from './task.events.js';
import { taskGuards, type TaskInput } from './task.guards.js';
import { taskWorkflow } from './task.workflow.js';
import { taskWords } from './task.words.js';

/** The only way by which a task changes. */
@Injectable()
export class TaskLifecycle extends Lifecycle<typeof taskWorkflow, Task, TaskInput> {
  constructor(lifecycles: Lifecycles, access: Access) {
    super(lifecycles, {
      workflow: taskWorkflow,
      words: taskWords,
      entity: Task,
      notFound: () => taskError('task-not-found'),
      refuse: taskError,
      target: targetOf,
      authorize: (_tx, { actor, permission, subject }) =>
        access.check(actor, permission, permission === 'task.report' ? assigneeOf(subject) : targetOf(subject)),
      guards: taskGuards,
      events: taskEvents,
    });
  }
}

/** Whose members and supervisors read it. */
export function targetOf({ kimId, villageCodes }: Pick<Task, 'kimId' | 'villageCodes'>): Target {
  return kimId === null ? { area: villageCodes } : { kim: kimId, area: villageCodes };
}

/** Who works on it: the KIM, and the office of the village only where it has the task itself. */
function assigneeOf({ kimId, villageCodes }: Task): Target {
  return kimId === null ? { area: villageCodes } : { kim: kimId };
}
