import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MandateAct } from './mandate-acts.js';

/** An act by a mandate. Rows are never changed. */
@Entity('mandate_use')
@Index('mandate_use_by_mandate', ['mandateId', 'id'])
export class MandateUseEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mandate_use_pkey' })
  id: string;

  @ForeignKey('MandateEntity', { name: 'mandate_use_mandate' })
  @Column('uuid')
  mandateId: string;

  @Column('text')
  act: MandateAct;

  @Column('timestamptz')
  at: Date;
}
