import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { historyOf } from '#lifecycle';
import type { PartnershipStatus } from './partnership.workflow.js';

/** The partnership of two KIM, or the proposal of one. */
@Entity('partnership')
@Check('partnership_status', `status IN ('PROPOSED', 'ACCEPTED', 'DECLINED', 'ENDED')`)
@Check('partnership_of_two', `proposer_kim_id <> partner_kim_id`)
@Index('partnership_by_proposer', ['proposerKimId', 'id'])
@Index('partnership_by_partner', ['partnerKimId', 'id'])
@Index('partnership_once', { synchronize: false })
export class PartnershipEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'partnership_pkey' })
  id: string;

  @Column('int')
  version: number;

  @ForeignKey('KimEntity', { name: 'partnership_proposer' })
  @Column('uuid')
  proposerKimId: string;

  @ForeignKey('KimEntity', { name: 'partnership_partner' })
  @Column('uuid')
  partnerKimId: string;

  @Column('text')
  purpose: string;

  @Column('text')
  status: PartnershipStatus;

  @Column('date', { nullable: true })
  acceptedOn: string | null;

  @Column('date', { nullable: true })
  endedOn: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}

export const PartnershipHistoryEntity = historyOf('partnership', () => PartnershipEntity);

export type Partnership = Readonly<PartnershipEntity>;
