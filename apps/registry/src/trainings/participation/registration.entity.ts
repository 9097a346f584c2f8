import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { historyOf } from '#lifecycle';
import type { RegistrationStatus } from './registration.workflow.js';

/** The registration of a member for a training, with attendance and test scores. */
@Entity('training_registration')
@Check('training_registration_status', `status IN ('WAITING', 'REGISTERED', 'WITHDRAWN')`)
@Check('training_registration_scores', `pre_score BETWEEN 0 AND 100 AND post_score BETWEEN 0 AND 100`)
@Index('training_registration_once', ['trainingId', 'memberId'], { unique: true, where: `status <> 'WITHDRAWN'` })
@Index('training_registration_waitlist', ['trainingId', 'waitlistNumber'], { unique: true })
@Index('training_registration_by_status', ['trainingId', 'status', 'waitlistNumber'])
@Index('training_registration_attended', ['kimId', 'trainingId'], { where: `attended_sessions > 0` })
@Index('training_registration_by_member', ['memberId'])
export class RegistrationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'training_registration_pkey' })
  id: string;

  @Column('int')
  version: number;

  @ForeignKey('TrainingEntity', { name: 'training_registration_training' })
  @Column('uuid')
  trainingId: string;

  @ForeignKey('KimEntity', { name: 'training_registration_kim' })
  @Column('uuid')
  kimId: string;

  @ForeignKey('MemberEntity', { name: 'training_registration_member' })
  @Column('uuid')
  memberId: string;

  @Column('text')
  status: RegistrationStatus;

  /** Assigned under the lock of the training: the order in which places are granted. */
  @Column('int')
  waitlistNumber: number;

  @Column('int', { default: 0 })
  attendedSessions: number;

  @Column('int', { nullable: true })
  preScore: number | null;

  @Column('int', { nullable: true })
  postScore: number | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}

export const RegistrationHistoryEntity = historyOf('training-registration', () => RegistrationEntity);

export type Registration = Readonly<RegistrationEntity>;
