import { Entity, ForeignKey } from 'typeorm';
import { HistoryRow } from '#lifecycle';
import type { HelpStatus } from './help.workflow.js';

@Entity('help_request_history')
@ForeignKey('HelpRequestEntity', ['subjectId'], ['id'], { name: 'help_request_history_subject' })
export class HelpRequestHistoryEntity extends HistoryRow<HelpStatus> {}
