import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Aspiration } from '../../aspirations/aspiration.entity.js';
import type { StageState, TimedStage } from './stage-times.js';

/** What statistics know of a case: no word of it, and nobody. Made of the case's history, and made again at any time. */
@Entity('aspiration_timing')
@Index('aspiration_timing_by_year', ['year'])
export class AspirationTiming {
  @PrimaryColumn('uuid', { name: 'aspiration_id', primaryKeyConstraintName: 'aspiration_timing_pkey' })
  @ForeignKey(() => Aspiration, { name: 'aspiration_timing_aspiration' })
  aspirationId: string;

  /** The case's version that it was made of. */
  @Column('int')
  version: number;

  /** A case that is merged into another counts as that one. */
  @Column('boolean')
  counts: boolean;

  @Column('text')
  status: string;

  @Column('text')
  kind: string;

  @Column('text')
  category: string;

  /** Code of the district. */
  @Column('text')
  district: string;

  @Column('text', { name: 'agency_id', nullable: true })
  agencyId: string | null;

  /** Of intake, in Asia/Jakarta. */
  @Column('int')
  year: number;
}

/** How long a stage of a case took, or has taken up to `stateAt`; see `stageTimes`. */
@Entity('stage_time')
@Index('stage_time_by_year', ['year'])
export class StageTimeRow {
  @PrimaryColumn('uuid', { name: 'aspiration_id', primaryKeyConstraintName: 'stage_time_pkey' })
  @ForeignKey(() => AspirationTiming, { name: 'stage_time_aspiration' })
  aspirationId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'stage_time_pkey' })
  number: number;

  @Column('text')
  stage: TimedStage;

  /** The agency whose time it was. */
  @Column('text', { name: 'agency_id', nullable: true })
  agencyId: string | null;

  @Column('text')
  kind: string;

  @Column('text')
  category: string;

  @Column('text')
  district: string;

  @Column('int')
  year: number;

  @Column('bigint')
  seconds: string;

  @Column('bigint', { name: 'paused_seconds' })
  pausedSeconds: string;

  @Column('text')
  state: StageState;

  @Column('timestamptz', { name: 'state_at' })
  stateAt: Date;
}
