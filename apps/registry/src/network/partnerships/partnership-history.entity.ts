import { Entity, ForeignKey } from 'typeorm';
import { HistoryRow } from '#lifecycle';
import type { PartnershipStatus } from './partnership.workflow.js';

@Entity('partnership_history')
@ForeignKey('PartnershipEntity', ['subjectId'], ['id'], { name: 'partnership_history_subject' })
export class PartnershipHistoryEntity extends HistoryRow<PartnershipStatus> {}
