import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The certificate of a member for a completed training. It holds the public initials; the name is in the data of the member. */
@Entity('certificate')
@Index('certificate_once', ['registrationId'], { unique: true })
@Index('certificate_by_training', ['trainingId', 'code'])
export class CertificateEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'certificate_pkey' })
  code: string;

  @ForeignKey('RegistrationEntity', { name: 'certificate_registration' })
  @Column('uuid')
  registrationId: string;

  @ForeignKey('TrainingEntity', { name: 'certificate_training' })
  @Column('uuid')
  trainingId: string;

  @ForeignKey('KimEntity', { name: 'certificate_kim' })
  @Column('uuid')
  kimId: string;

  @ForeignKey('MemberEntity', { name: 'certificate_member' })
  @Column('uuid')
  memberId: string;

  @Column('text')
  initials: string;

  @Column('timestamptz')
  issuedAt: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  /** Subject of the access token. */
  @Column('text', { nullable: true })
  revokedBy: string | null;

  @Column('text', { nullable: true })
  revocationReason: string | null;
}
