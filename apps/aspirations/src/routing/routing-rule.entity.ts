import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';
import { Category } from '../categories/category.entity.js';

/** See `RoutingRule`; here an empty area code is everywhere. */
@Entity('routing_rule')
export class RoutingRuleRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'routing_rule_pkey' })
  @ForeignKey(() => Category, { name: 'routing_rule_category' })
  category: string;

  @PrimaryColumn('text', { name: 'area_code', primaryKeyConstraintName: 'routing_rule_pkey' })
  areaCode: string;

  @Column('text', { name: 'agency_id' })
  @ForeignKey(() => Agency, { name: 'routing_rule_agency' })
  agencyId: string;
}
