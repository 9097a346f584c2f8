import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { HistoryRow } from '#lifecycle';
import { Aspiration } from './aspiration.entity.js';
import type { AspirationStatus } from './aspiration.states.js';

@Entity('aspiration_history')
@ForeignKey(() => Aspiration, ['subjectId'], ['id'], { name: 'aspiration_history_subject' })
@Index('aspiration_history_by_moment', ['at'])
export class AspirationHistory extends HistoryRow<AspirationStatus> {
  /** The agency that handles the aspiration after the transition. */
  @Column('text', { nullable: true })
  agencyId: string | null;
}
