import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { KimStatus } from './kim.workflow.js';

/** How a KIM came to each of its versions; rows are only ever added. */
@Entity('kim_history')
@Index('kim_history_by_village', ['villageCodes'], { type: 'gin' })
export class KimHistoryEntity {
  @ForeignKey('KimEntity', { name: 'kim_history_kim' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kim_history_pkey' })
  kimId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'kim_history_pkey' })
  version: number;

  @Column('text')
  action: string;

  @Column('text', { name: 'from_status', nullable: true })
  from: KimStatus | null;

  @Column('text', { name: 'to_status' })
  to: KimStatus;

  /** The villages that it served from then on; null of steps from before this was kept. */
  @Column('text', { array: true, nullable: true })
  villageCodes: string[] | null;

  @Column('text', { nullable: true })
  reason: string | null;

  /** Subject of the access token. */
  @Column('text')
  actor: string;

  @Column('timestamptz')
  at: Date;
}
