import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A set of routing rules, immutable once it has been in force. The latest one to take effect is in force. */
@Entity('routing_rule_set')
@Index('routing_rule_set_in_force', ['activeFrom', 'activatedAt'])
export class RoutingRuleSet {
  @PrimaryColumn('int')
  number: number;

  @Column('int')
  version: number;

  /** Its purpose. */
  @Column('text')
  note: string;

  /** Null for a draft. */
  @Column('timestamptz', { nullable: true })
  activeFrom: Date | null;

  @Column('timestamptz', { nullable: true })
  activatedAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;
}

export type RuleSetAction = 'draft' | 'change' | 'activate' | 'withdraw';

/** The history of a rule set; append-only. */
@Entity('routing_rule_set_history')
export class RoutingRuleSetHistory {
  @PrimaryColumn('int')
  @ForeignKey(() => RoutingRuleSet, { name: 'routing_rule_set_history_set' })
  setNumber: number;

  @PrimaryColumn('int')
  version: number;

  @Column('text')
  action: RuleSetAction;

  @Column('text')
  actor: string;

  @Column('text')
  reason: string;

  @Column('timestamptz', { nullable: true })
  activeFrom: Date | null;

  @Column('timestamptz')
  at: Date;
}
