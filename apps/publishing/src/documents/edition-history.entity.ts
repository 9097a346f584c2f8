import { Column, Entity, ForeignKey } from 'typeorm';
import { HistoryRow } from '#lifecycle';
import { Edition } from './edition.entity.js';
import type { EditionStatus } from './edition.workflow.js';

@Entity('edition_history')
@ForeignKey(() => Edition, ['subjectId'], ['id'], { name: 'edition_history_subject' })
export class EditionHistory extends HistoryRow<EditionStatus> {
  /** Of the content after the step. */
  @Column('text')
  contentHash: string;
}
