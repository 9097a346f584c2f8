import { Entity, ForeignKey } from 'typeorm';
import { HistoryRow } from '#lifecycle';
import type { DelegateStatus } from './delegate.workflow.js';

@Entity('forum_delegate_history')
@ForeignKey('ForumDelegateEntity', ['subjectId'], ['id'], { name: 'forum_delegate_history_subject' })
export class ForumDelegateHistoryEntity extends HistoryRow<DelegateStatus> {}
