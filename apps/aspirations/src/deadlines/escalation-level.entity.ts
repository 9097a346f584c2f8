import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Recipient } from './escalation.rules.js';

/** A rung of the ladder by which a missed stage climbs. */
@Entity('escalation_rung')
export class EscalationLevelRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'escalation_rung_pkey' })
  stage: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'escalation_rung_pkey' })
  level: number;

  @Column('text')
  recipient: Recipient;

  /** Counted from the day that was missed. */
  @Column('int', { name: 'after_working_days' })
  afterWorkingDays: number;
}
