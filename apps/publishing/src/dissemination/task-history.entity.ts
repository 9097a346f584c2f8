import { Entity, ForeignKey } from 'typeorm';
import { HistoryRow } from '#lifecycle';
import { Task } from './task.entity.js';
import type { TaskStatus } from './task.workflow.js';

@Entity('task_history')
@ForeignKey(() => Task, ['subjectId'], ['id'], { name: 'task_history_subject' })
export class TaskHistory extends HistoryRow<TaskStatus> {}
