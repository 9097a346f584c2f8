import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Aspiration } from '../../aspirations/aspiration.entity.js';
import type { StageState, TimedStage } from './stage-times.js';

/** The groups of the statistics. */
abstract class StatisticalRecord {
  /** The agency of the aspiration, or the one that the duration of the stage counts for. */
  @Column('text', { nullable: true })
  agencyId: string | null;

  @Column('text')
  kind: string;

  @Column('text')
  category: string;

  /** Code of the district. */
  @Column('text')
  district: string;

  /** Year of receipt, in Asia/Jakarta. */
  @Column('int')
  year: number;
}

/** The statistical record of an aspiration, without text and people; derived from its history and reproducible. */
@Entity('aspiration_timing')
@Index('aspiration_timing_by_year', ['year'])
export class AspirationTiming extends StatisticalRecord {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Aspiration, { name: 'aspiration_timing_aspiration' })
  aspirationId: string;

  /** The version of the aspiration that it was derived from. */
  @Column('int')
  version: number;

  /** False for merged aspirations and for parts, which are counted as their root or whole. */
  @Column('boolean')
  counted: boolean;

  @Column('text')
  status: string;
}

/** The duration of a stage of an aspiration, up to `stateAt`; see `stageTimes`. */
@Entity('stage_time')
@Index('stage_time_by_year', ['year'])
export class StageTimeRow extends StatisticalRecord {
  @PrimaryColumn('uuid')
  @ForeignKey(() => AspirationTiming, { name: 'stage_time_aspiration' })
  aspirationId: string;

  @PrimaryColumn('int')
  number: number;

  @Column('text')
  stage: TimedStage;

  @Column('bigint')
  seconds: string;

  @Column('bigint')
  pausedSeconds: string;

  @Column('text')
  state: StageState;

  @Column('timestamptz')
  stateAt: Date;
}
