import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { trainingModes } from '#contracts';
import type { TrainingMaterial } from './training-materials.js';
import type { TrainingStatus } from './training.workflow.js';

@Entity('training')
@Check('training_mode', `mode IN ('VIRTUAL', 'FACE_TO_FACE')`)
@Check('training_status', `status IN ('DRAFT', 'SCHEDULED', 'CANCELLED', 'COMPLETED')`)
@Check('training_capacity', `capacity > 0`)
@Index('training_by_status', ['status', 'id'])
@Index('training_by_end', ['endsAt'], { where: `status <> 'DRAFT'` })
export class TrainingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'training_pkey' })
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  description: string | null;

  @Column('text')
  mode: (typeof trainingModes)[number];

  @Column('text')
  status: TrainingStatus;

  /** Members that can have a place. */
  @Column('int')
  capacity: number;

  /** Sessions to be attended for a certificate; null: every one. */
  @Column('int', { nullable: true })
  requiredSessions: number | null;

  /** Score of the post-test for a certificate; null: the test decides nothing. */
  @Column('int', { nullable: true })
  passScore: number | null;

  @Column('text', { array: true })
  invitedAreaCodes: string[];

  @Column('uuid', { array: true })
  invitedKimIds: string[];

  /** Levels of maturity, as last assessed. */
  @Column('text', { array: true })
  invitedLevels: string[];

  /** Reasons for which training is suggested. */
  @Column('text', { array: true })
  invitedNeeds: string[];

  @Column('jsonb')
  materials: TrainingMaterial[];

  /** When the first session begins. */
  @Column('timestamptz', { nullable: true })
  startsAt: Date | null;

  /** When the last session ends. */
  @Column('timestamptz', { nullable: true })
  endsAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}
