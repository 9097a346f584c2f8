import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A submitted file of KIM and their members, and its outcome. */
@Entity('kim_import')
@Check('kim_import_key', `(finished_at IS NULL) = (wrapped_key IS NOT NULL)`)
@Index('kim_import_open', ['requestedAt', 'id'], { where: 'finished_at IS NULL' })
export class KimImportEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kim_import_pkey' })
  id: string;

  /** The key under which the parsed KIM are sealed; destroyed when none is pending. */
  @Column('bytea', { nullable: true })
  wrappedKey: Buffer | null;

  @Column('int')
  rows: number;

  /** Subject of the access token. */
  @Column('text')
  requestedBy: string;

  @Column('timestamptz')
  requestedAt: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  @Column('boolean', { default: false })
  isCancelled: boolean;
}
