import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The key of an integrator for submitting through Open311, found by the hash of its api_key. */
@Entity('open311_key')
export class Open311Key {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'open311_key_pkey' })
  id: string;

  @Column('text')
  name: string;

  /** The area that it may submit from; null for everywhere. */
  @Column('text', { name: 'area_code', nullable: true })
  areaCode: string | null;

  @Index('open311_key_by_hash', { unique: true })
  @Column('bytea', { name: 'key_hash' })
  keyHash: Buffer;

  @Column('text', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
