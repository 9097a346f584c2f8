import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { historyOf } from '#lifecycle';
import type { trainingModes } from '#contracts';
import type { MaturityLevel } from '../maturity/maturity-formula.js';
import type { SuggestionCode } from './suggestions/suggestion.rules.js';
import type { TrainingStatus } from './training.workflow.js';

/** What participants get to read: a link or a file. */
export interface TrainingMaterial {
  readonly title: string;
  readonly url: string | null;
  readonly attachmentId: string | null;
}

/** An official who signs certificates. */
export interface Signatory {
  readonly name: string;
  readonly post: string;
}

@Entity('training')
@Check('training_mode', `mode IN ('VIRTUAL', 'FACE_TO_FACE')`)
@Check('training_status', `status IN ('DRAFT', 'SCHEDULED', 'CANCELLED', 'COMPLETED')`)
@Check('training_capacity', `capacity > 0`)
@Check('training_places_per_kim', `places_per_kim > 0`)
@Index('training_by_status', ['status', 'id'])
@Index('training_by_title', ['title', 'id'])
@Index('training_by_start', ['startsAt', 'id'], { where: 'starts_at IS NOT NULL' })
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

  /** The number of places. */
  @Column('int')
  capacity: number;

  /** The sessions required for a certificate; null: all. */
  @Column('int', { nullable: true })
  requiredSessions: number | null;

  /** The post-test score required for a certificate; null: none. */
  @Column('int', { nullable: true })
  passScore: number | null;

  /** The last day on which members can be registered, in Jakarta; null: until the beginning. */
  @Column('date', { nullable: true })
  registrationUntil: string | null;

  /** The most registrations of one KIM, on the waitlist or with a place; null: any number. */
  @Column('int', { nullable: true })
  placesPerKim: number | null;

  /** Lesson hours (JP), which certificates name. */
  @Column('int', { nullable: true })
  hours: number | null;

  @Column('text', { array: true })
  speakers: string[];

  /** Who signs its certificates. */
  @Column('jsonb', { nullable: true })
  signatory: Signatory | null;

  @Column('text', { array: true })
  invitedAreaCodes: string[];

  @Column('uuid', { array: true })
  invitedKimIds: string[];

  /** Levels of the last assessment of maturity. */
  @Column('text', { array: true })
  invitedLevels: MaturityLevel[];

  /** Reasons of training suggestions. */
  @Column('text', { array: true })
  invitedNeeds: SuggestionCode[];

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

export const TrainingHistoryEntity = historyOf('training', () => TrainingEntity);
