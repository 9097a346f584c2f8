import type { Signatory } from '../training.entity.js';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The certificate of a member for a completed training, with the public initials; the name is sealed in `certificate_name`. */
@Entity('certificate')
@Index('certificate_once', ['registrationId'], { unique: true })
@Index('certificate_by_training', ['trainingId', 'code'])
@Index('certificate_number', ['year', 'number'], { unique: true })
@Index('certificate_by_member', ['memberId'])
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

  /** Numbers the certificates of a year, in Jakarta. */
  @Column('int')
  year: number;

  @Column('int')
  number: number;

  @Column('jsonb', { nullable: true })
  signatory: Signatory | null;

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

/** The name of the holder as it was when the certificate was issued; destroyed when the member is erased. */
@Entity('certificate_name')
export class CertificateNameEntity {
  @ForeignKey('CertificateEntity', { name: 'certificate_name_certificate' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'certificate_name_pkey' })
  code: string;

  @Column('bytea')
  wrappedKey: Buffer;

  @Column('bytea')
  sealed: Buffer;
}
