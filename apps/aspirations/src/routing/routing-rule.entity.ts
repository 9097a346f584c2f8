import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';
import type { Office, RoutingRule } from './rule.js';
import { RoutingRuleSet } from './rule-set.entity.js';

/** See `RoutingRule`. */
@Entity('routing_rule')
@Check('routing_rule_names_one', 'agency_id IS NULL OR office IS NULL')
export class RoutingRuleRow {
  @PrimaryColumn('int')
  @ForeignKey(() => RoutingRuleSet, { name: 'routing_rule_set' })
  setNumber: number;

  /** From 1; the first rule that matches decides. */
  @PrimaryColumn('int')
  position: number;

  @Column('text', { nullable: true })
  @ForeignKey('Category', { name: 'routing_rule_category' })
  category: string | null;

  @Column('text', { nullable: true })
  areaCode: string | null;

  @Column('jsonb')
  conditions: Pick<RoutingRule, 'kinds' | 'text' | 'when' | 'answers'>;

  @Column('text', { nullable: true })
  @ForeignKey(() => Agency, { name: 'routing_rule_agency' })
  agencyId: string | null;

  @Column('text', { nullable: true })
  office: Office | null;
}
