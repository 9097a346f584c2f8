import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { coverageGapReasons } from '#contracts';
import { historyOf } from '#lifecycle';
import type { GapStatus } from './gap.workflow.js';

/** A targeted village that no task of an edition reaches. */
@Entity('coverage_gap')
@Index('coverage_gap_of_village', ['editionId', 'villageCode'], { unique: true })
@Index('coverage_gap_by_village', ['villageCode', 'id'])
@Index('coverage_gap_by_status', ['status', 'id'])
@Index('coverage_gap_unannounced', ['editionId'], { where: `status = 'OPEN' AND announced_at IS NULL` })
export class CoverageGap {
  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  status: GapStatus;

  @Column('uuid')
  editionId: string;

  @Column('text')
  villageCode: string;

  @Column('text')
  reason: (typeof coverageGapReasons)[number];

  /** The active KIM of a neighbouring village that is proposed; null: the office of the village. */
  @Column('uuid', { nullable: true })
  fallbackKimId: string | null;

  @Column('timestamptz')
  detectedAt: Date;

  /** When it was announced with others of its edition; no new version. */
  @Column('timestamptz', { nullable: true })
  announcedAt: Date | null;

  /** The task that an editor made of it. */
  @Column('uuid', { nullable: true })
  taskId: string | null;
}

export const CoverageGapHistory = historyOf('coverage-gap', () => CoverageGap);
