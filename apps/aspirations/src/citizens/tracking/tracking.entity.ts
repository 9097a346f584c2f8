import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The PIN of an aspiration or supporter, as a salted hash under a key that is not in the database. */
@Entity('tracking_pin')
export class TrackingPin {
  @PrimaryColumn('uuid')
  aspirationId: string;

  @Column('bytea')
  salt: Buffer;

  @Column('bytea')
  hash: Buffer;
}

/** Wrong PINs in a row for a number, also for numbers that do not exist. */
@Entity('tracking_attempt')
export class TrackingAttempt {
  @PrimaryColumn('text')
  trackingNumber: string;

  @Column('int', { default: 0 })
  failures: number;

  @Column('timestamptz', { nullable: true })
  lockedUntil: Date | null;

  @Index('tracking_attempt_by_time')
  @Column('timestamptz')
  triedAt: Date;
}
