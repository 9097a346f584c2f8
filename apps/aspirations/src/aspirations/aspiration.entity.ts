import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AspirationStatus } from './aspiration.workflow.js';

/** Those that everybody may see are found by these, nearly: the rest of the rule stands where they are asked for. */
const isPublic = `verified_at IS NOT NULL AND NOT confidential AND merged_into IS NULL`;

/** A case. What the citizen told lies here and nowhere else; who the citizen is lies in the reporters' vault. */
@Entity('aspiration')
@Index('aspiration_by_status', ['status', 'id'])
@Index('aspiration_by_agency', ['agencyId', 'id'])
@Index('aspiration_by_village', ['villageCode', 'id'])
@Index('aspiration_by_kim', ['kimId', 'id'])
@Index('aspiration_public', ['receivedAt', 'id'], { where: isPublic })
@Index('aspiration_public_by_category', ['category', 'receivedAt', 'id'], { where: isPublic })
@Check('aspiration_not_into_itself', 'merged_into <> id')
@Check('aspiration_agency_once_disposed', `(agency_id IS NULL) = (status IN ('RECEIVED', 'VERIFIED'))`)
@Check('aspiration_outcome_once_closed', `(outcome IS NULL) = (status <> 'CLOSED')`)
export class Aspiration {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'aspiration_pkey' })
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  status: AspirationStatus;

  @Index('aspiration_tracking_number', { unique: true })
  @Column('text', { name: 'tracking_number' })
  trackingNumber: string;

  @Column('text')
  kind: string;

  @Column('text')
  category: string;

  @Column('text', { name: 'village_code' })
  villageCode: string;

  @Column('uuid', { name: 'kim_id' })
  kimId: string;

  @Column('text')
  title: string;

  @Column('text')
  body: string;

  @Column('boolean')
  anonymous: boolean;

  @Column('boolean')
  confidential: boolean;

  /** The case that this one is a twin of; while it is set, nothing else happens to this one. */
  @Index('aspiration_by_merged_into', { where: 'merged_into IS NOT NULL' })
  @Column('uuid', { name: 'merged_into', nullable: true })
  @ForeignKey(() => Aspiration, { name: 'aspiration_merged_into' })
  mergedInto: string | null;

  @Column('text', { name: 'agency_id', nullable: true })
  agencyId: string | null;

  @Column('text', { nullable: true })
  answer: string | null;

  @Column('int', { default: 0 })
  reopenings: number;

  @Column('text', { nullable: true })
  outcome: 'SATISFIED' | 'SILENCE' | null;

  /** Account of the KIM's member who took it in; not the citizen. */
  @Column('text', { name: 'submitted_by' })
  submittedBy: string;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  @Column('timestamptz', { name: 'verified_at', nullable: true })
  verifiedAt: Date | null;

  @Column('timestamptz', { name: 'disposed_at', nullable: true })
  disposedAt: Date | null;

  @Column('timestamptz', { name: 'responded_at', nullable: true })
  respondedAt: Date | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;
}
