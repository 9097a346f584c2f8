import { Entity, ForeignKey } from 'typeorm';
import { HistoryRow } from '#lifecycle';
import type { ActivityStatus } from './activity.workflow.js';

@Entity('activity_history')
@ForeignKey('ActivityEntity', ['subjectId'], ['id'], { name: 'activity_history_subject' })
export class ActivityHistoryEntity extends HistoryRow<ActivityStatus> {}
