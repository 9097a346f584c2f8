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
  @Column('int', { name: 'required_sessions', nullable: true })
  requiredSessions: number | null;

  /** Score of the post-test for a certificate; null: the test decides nothing. */
  @Column('int', { name: 'pass_score', nullable: true })
  passScore: number | null;

  @Column('text', { name: 'invited_area_codes', array: true })
  invitedAreaCodes: string[];

  @Column('uuid', { name: 'invited_kim_ids', array: true })
  invitedKimIds: string[];

  /** Levels of maturity, as last assessed. */
  @Column('text', { name: 'invited_levels', array: true })
  invitedLevels: string[];

  /** Reasons for which training is suggested. */
  @Column('text', { name: 'invited_needs', array: true })
  invitedNeeds: string[];

  @Column('jsonb')
  materials: TrainingMaterial[];

  /** When the first session begins. */
  @Column('timestamptz', { name: 'starts_at', nullable: true })
  startsAt: Date | null;

  /** When the last session ends. */
  @Column('timestamptz', { name: 'ends_at', nullable: true })
  endsAt: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
