import { Entity, ForeignKey } from 'typeorm';
import { HistoryRow } from '#lifecycle';
import type { EvaluationStatus } from './evaluation.workflow.js';

@Entity('evaluation_history')
@ForeignKey('EvaluationEntity', ['subjectId'], ['id'], { name: 'evaluation_history_subject' })
export class EvaluationHistoryEntity extends HistoryRow<EvaluationStatus> {}
