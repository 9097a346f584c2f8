import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Recipient } from './escalation.rules.js';

/** A escalationLevel of the ladder by which a missed stage climbs. */
@Entity('escalation_level')
export class EscalationLevelRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'escalation_level_pkey' })
  stage: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'escalation_level_pkey' })
  level: number;

  @Column('text')
  recipient: Recipient;

  /** Counted from the day that was missed. */
  @Column('int', { name: 'after_working_days' })
  afterWorkingDays: number;
}
