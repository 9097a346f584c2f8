import { Entity, ForeignKey } from 'typeorm';
import { HistoryRow } from '#lifecycle';
import { MandateEntity } from './mandate.entity.js';
import type { MandateStatus } from './mandate.workflow.js';

@Entity('mandate_history')
@ForeignKey(() => MandateEntity, ['subjectId'], ['id'], { name: 'mandate_history_subject' })
export class MandateHistoryEntity extends HistoryRow<MandateStatus> {}
