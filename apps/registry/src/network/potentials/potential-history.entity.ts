import { Entity, ForeignKey } from 'typeorm';
import { HistoryRow } from '#lifecycle';
import type { PotentialStatus } from './potential.workflow.js';

@Entity('potential_history')
@ForeignKey('PotentialEntity', ['subjectId'], ['id'], { name: 'potential_history_subject' })
export class PotentialHistoryEntity extends HistoryRow<PotentialStatus> {}
