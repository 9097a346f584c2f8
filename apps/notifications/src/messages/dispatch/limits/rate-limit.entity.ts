import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MessageLane } from '#contracts';

/** A token bucket that all senders of the service share. A provider without a limit has none until it throttles. */
@Entity('rate_limit')
export class RateLimit {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'rate_limit_pkey' })
  provider: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'rate_limit_pkey' })
  sender: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'rate_limit_pkey' })
  lane: MessageLane;

  /** Messages a second, at `updatedAt`. */
  @Column('float8')
  rate: number;

  @Column('float8')
  tokens: number;

  @Column('timestamptz')
  updatedAt: Date;

  /** Until then the provider wants no message. */
  @Column('timestamptz', { nullable: true })
  blockedUntil: Date | null;

  @Column('timestamptz', { nullable: true })
  throttledAt: Date | null;
}
