import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How a partnership came to each of its versions; rows are only ever added. */
@Entity('partnership_history')
export class PartnershipHistoryEntity {
  @ForeignKey('PartnershipEntity', { name: 'partnership_history_of' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'partnership_history_pkey' })
  partnershipId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'partnership_history_pkey' })
  version: number;

  @Column('text')
  action: string;

  @Column('text', { name: 'from_status', nullable: true })
  from: string | null;

  @Column('text', { name: 'to_status' })
  to: string;

  @Column('text', { nullable: true })
  reason: string | null;

  /** Subject of the access token. */
  @Column('text')
  actor: string;

  @Column('timestamptz')
  at: Date;
}
