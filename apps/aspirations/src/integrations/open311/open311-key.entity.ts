import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The key of an integrator for submitting through Open311, found by the hash of its api_key. */
@Entity('open311_key')
export class Open311Key {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  /** The area that it may submit from; null for everywhere. */
  @Column('text', { nullable: true })
  areaCode: string | null;

  @Index('open311_key_by_hash', { unique: true })
  @Column('bytea')
  keyHash: Buffer;

  @Column('text')
  createdBy: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}
