import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { KimStatus } from './kim.workflow.js';

@Entity('kim')
@Check('kim_status', `status IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'ACTIVE')`)
@Check('kim_decree_whole', `num_nonnulls(decree_number, decree_date, decree_issuer) IN (0, 3)`)
@Index('kim_by_status', ['status', 'id'])
@Index('kim_by_search_name', { synchronize: false })
@Index('kim_by_name', { synchronize: false })
export class KimEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kim_pkey' })
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  name: string;

  @Column('text')
  status: KimStatus;

  @Column('text', { name: 'decree_number', nullable: true })
  decreeNumber: string | null;

  @Column('date', { name: 'decree_date', nullable: true })
  decreeDate: string | null;

  @Column('text', { name: 'decree_issuer', nullable: true })
  decreeIssuer: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
