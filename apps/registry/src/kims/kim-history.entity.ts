import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { HistoryRow } from '#lifecycle';
import { KimEntity } from './kim.entity.js';
import type { KimStatus } from './kim.workflow.js';

@Entity('kim_history')
@ForeignKey(() => KimEntity, ['subjectId'], ['id'], { name: 'kim_history_subject' })
@Index('kim_history_by_village', ['villageCodes'], { type: 'gin' })
export class KimHistoryEntity extends HistoryRow<KimStatus> {
  /** The villages that the KIM serves after the step. */
  @Column('text', { array: true })
  villageCodes: string[];
}
