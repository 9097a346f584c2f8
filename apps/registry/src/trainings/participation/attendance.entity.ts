import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The attendance of a registration at a session; rows are only ever added. */
@Entity('training_attendance')
@Check('training_attendance_method', `method IN ('CODE', 'CHECK_IN')`)
@Index('training_attendance_by_registration', ['registrationId'])
export class AttendanceEntity {
  @ForeignKey('TrainingSessionEntity', { name: 'training_attendance_session' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'training_attendance_pkey' })
  sessionId: string;

  @ForeignKey('RegistrationEntity', { name: 'training_attendance_registration' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'training_attendance_pkey' })
  registrationId: string;

  @Column('text')
  method: 'CODE' | 'CHECK_IN';

  /** Subject of the access token. */
  @Column('text')
  actor: string;

  @Column('timestamptz')
  at: Date;
}

/** Consecutive failures of an account to enter an attendance code. */
@Entity('attendance_attempt')
export class AttendanceAttemptEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'attendance_attempt_pkey' })
  account: string;

  @Column('int', { default: 0 })
  failures: number;

  @Column('timestamptz', { nullable: true })
  lockedUntil: Date | null;

  @Column('timestamptz')
  triedAt: Date;
}
