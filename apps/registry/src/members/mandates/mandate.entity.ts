import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { historyOf } from '#lifecycle';
import type { MandateAct } from './mandate-acts.js';
import type { MandateStatus } from './mandate.workflow.js';

/** The authority of a member to do named acts for the KIM for a time, given by an officer. */
@Entity('mandate')
@Check('mandate_status', `status IN ('GIVEN', 'REVOKED')`)
@Check('mandate_days', `ends_on > starts_on`)
@Check('mandate_revoked', `(status = 'REVOKED') = (revoked_at IS NOT NULL AND revoked_by IS NOT NULL)`)
@Index('mandate_by_kim', ['kimId', 'id'])
@Index('mandate_by_member', ['memberId'], { where: `status = 'GIVEN'` })
export class MandateEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mandate_pkey' })
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  status: MandateStatus;

  @ForeignKey('KimEntity', { name: 'mandate_kim' })
  @Column('uuid')
  kimId: string;

  @ForeignKey('MemberEntity', { name: 'mandate_member' })
  @Column('uuid')
  memberId: string;

  @Column('text', { array: true })
  acts: MandateAct[];

  @Column('date')
  startsOn: string;

  /** The day on which it ends, exclusive. */
  @Column('date')
  endsOn: string;

  /** Subject of the access token. */
  @Column('text')
  givenBy: string;

  @Column('timestamptz')
  givenAt: Date;

  @Column('text', { nullable: true })
  revokedBy: string | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}

export const MandateHistoryEntity = historyOf('mandate', () => MandateEntity);
