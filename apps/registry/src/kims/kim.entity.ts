import type { Charter, KimProfile } from './kim-profile.js';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { KimStatus } from './kim.workflow.js';

/** The statuses in which a decree number and a kim.id domain are unique. */
const living = `status IN ('SUBMITTED', 'VERIFIED', 'ACTIVE', 'DORMANT', 'SUSPENDED')`;

@Entity('kim')
@Check(
  'kim_status',
  `status IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'ACTIVE', 'DORMANT', 'SUSPENDED', 'DISSOLVED', 'REJECTED')`,
)
@Check('kim_decree_whole', `num_nonnulls(decree_number, decree_date, decree_issuer) IN (0, 3)`)
@Check('kim_decree_term', `decree_term_until >= coalesce(decree_term_from, decree_date)`)
@Check('kim_successor', `successor_id IS NULL OR status = 'DISSOLVED' AND successor_id <> id`)
@Index('kim_by_status', ['status', 'id'])
@Index('kim_by_search_name', { synchronize: false })
@Index('kim_by_name', { synchronize: false })
@Index('kim_by_exact_name', ['name', 'id'])
@Index('kim_decree_number', ['decreeKey', 'decreeIssuerKey'], { unique: true, where: living })
@Index('kim_domain', ['kimDomain'], { unique: true, where: living })
@Index('kim_by_successor', ['successorId'], { where: 'successor_id IS NOT NULL' })
@Index('kim_by_decree_end', ['decreeTermUntil', 'id'], { where: 'decree_term_until IS NOT NULL' })
export class KimEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kim_pkey' })
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  name: string;

  @Column('text')
  status: KimStatus;

  @Column('jsonb')
  profile: KimProfile;

  /** The kim.id domain of the profile. */
  @Column('text', { nullable: true })
  kimDomain: string | null;

  @Column('jsonb', { nullable: true })
  charter: Charter | null;

  /** The number of the decree, normalized by `decreeKey`. */
  @Column('text', { nullable: true })
  decreeKey: string | null;

  /** The issuer of the decree, normalized by `issuerKey`: every issuer numbers their own decrees. */
  @Column('text', { nullable: true })
  decreeIssuerKey: string | null;

  @Column('text', { nullable: true })
  decreeNumber: string | null;

  @Column('date', { nullable: true })
  decreeDate: string | null;

  @Column('text', { nullable: true })
  decreeIssuer: string | null;

  /** First day of the term. */
  @Column('date', { nullable: true })
  decreeTermFrom: string | null;

  /** Last day of the term; null when the decree names none. */
  @Column('date', { nullable: true })
  decreeTermUntil: string | null;

  /** The scanned decree, among the attachments. */
  @Column('uuid', { nullable: true })
  decreeDocumentId: string | null;

  /** The KIM into which this one was dissolved. */
  @ForeignKey('KimEntity', { name: 'kim_successor_kim' })
  @Column('uuid', { nullable: true })
  successorId: string | null;

  /** The day on which it last became active. */
  @Column('date', { nullable: true })
  activeSince: string | null;

  @Column('date', { nullable: true })
  lastActivityOn: string | null;

  /** Months without an activity after which it last became dormant. */
  @Column('int', { nullable: true })
  dormantAfterMonths: number | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}
