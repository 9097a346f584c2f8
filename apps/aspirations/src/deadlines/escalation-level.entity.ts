import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Recipient } from './escalation.rules.js';

/** A level of the escalation policy. */
@Entity('escalation_level')
export class EscalationLevelRow {
  @PrimaryColumn('text')
  stage: string;

  @PrimaryColumn('int')
  level: number;

  @Column('text')
  recipient: Recipient;

  /** Counted from the missed day. */
  @Column('int')
  afterWorkingDays: number;
}
