import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The open confirmation of a contact point; the code itself is not stored. */
@Entity('contact_confirmation')
@Index('contact_confirmation_due', ['dueAt'], { where: 'due_at IS NOT NULL' })
export class ContactConfirmation {
  @ForeignKey('ContactPoint', { name: 'contact_confirmation_point' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contact_confirmation_pkey' })
  contactPointId: string;

  /** A keyed hash of the last code; null until one was sent. */
  @Column('bytea', { nullable: true })
  code: Buffer | null;

  @Column('int')
  wrongCodes: number;

  /** When the code is sent; null when it has been. */
  @Column('timestamptz', { nullable: true })
  dueAt: Date | null;

  @Column('int')
  tries: number;

  @Column('timestamptz')
  expiresAt: Date;
}
