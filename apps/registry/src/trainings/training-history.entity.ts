import { Entity, ForeignKey } from 'typeorm';
import { HistoryRow } from '#lifecycle';
import type { TrainingStatus } from './training.workflow.js';

@Entity('training_history')
@ForeignKey('TrainingEntity', ['subjectId'], ['id'], { name: 'training_history_subject' })
export class TrainingHistoryEntity extends HistoryRow<TrainingStatus> {}
