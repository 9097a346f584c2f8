import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Recipient } from './escalation.rules.js';

/** A level of the escalation policy. */
@Entity('escalation_level')
export class EscalationLevelRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'escalation_level_pkey' })
  stage: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'escalation_level_pkey' })
  level: number;

  @Column('text')
  recipient: Recipient;

  /** Counted from the missed day. */
  @Column('int')
  afterWorkingDays: number;
}
