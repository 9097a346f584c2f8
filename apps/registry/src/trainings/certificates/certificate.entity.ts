import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That a member has completed a training. The name lies with the member; here are the initials that everybody may see. */
@Entity('certificate')
@Index('certificate_once', ['registrationId'], { unique: true })
@Index('certificate_by_training', ['trainingId', 'code'])
export class CertificateEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'certificate_pkey' })
  code: string;

  @ForeignKey('RegistrationEntity', { name: 'certificate_registration' })
  @Column('uuid', { name: 'registration_id' })
  registrationId: string;

  @ForeignKey('TrainingEntity', { name: 'certificate_training' })
  @Column('uuid', { name: 'training_id' })
  trainingId: string;

  @ForeignKey('KimEntity', { name: 'certificate_kim' })
  @Column('uuid', { name: 'kim_id' })
  kimId: string;

  @ForeignKey('MemberEntity', { name: 'certificate_member' })
  @Column('uuid', { name: 'member_id' })
  memberId: string;

  @Column('text')
  initials: string;

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;

  /** Subject of the access token. */
  @Column('text', { name: 'revoked_by', nullable: true })
  revokedBy: string | null;

  @Column('text', { name: 'revocation_reason', nullable: true })
  revocationReason: string | null;
}
