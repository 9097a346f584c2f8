import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The PIN of an aspiration or supporter, as a salted hash under a key that is not in the database. */
@Entity('tracking_pin')
export class TrackingPin {
  @PrimaryColumn('uuid', { name: 'aspiration_id', primaryKeyConstraintName: 'tracking_pin_pkey' })
  aspirationId: string;

  @Column('bytea')
  salt: Buffer;

  @Column('bytea')
  hash: Buffer;
}

/** Wrong PINs in a row for a number, also for numbers that do not exist. */
@Entity('tracking_attempt')
export class TrackingAttempt {
  @PrimaryColumn('text', { name: 'tracking_number', primaryKeyConstraintName: 'tracking_attempt_pkey' })
  trackingNumber: string;

  @Column('int', { default: 0 })
  failures: number;

  @Column('timestamptz', { name: 'locked_until', nullable: true })
  lockedUntil: Date | null;

  @Index('tracking_attempt_by_time')
  @Column('timestamptz', { name: 'tried_at' })
  triedAt: Date;
}
