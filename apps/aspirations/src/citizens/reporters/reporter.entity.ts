import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The reporter of an aspiration, sealed under the key in `ReporterKey`. */
@Entity('reporter')
export class Reporter {
  /** The aspiration, or the support of one. */
  @PrimaryColumn('uuid', { name: 'aspiration_id', primaryKeyConstraintName: 'reporter_pkey' })
  aspirationId: string;

  @Column('bytea')
  sealed: Buffer;

  @Column('timestamptz', { name: 'consented_at' })
  consentedAt: Date;
}

/** The wrapped key of one reporter; deleting the row erases the reporter, also in backups of `reporter`. */
@Entity('reporter_key')
export class ReporterKey {
  @PrimaryColumn('uuid', { name: 'aspiration_id', primaryKeyConstraintName: 'reporter_key_pkey' })
  aspirationId: string;

  @Column('bytea', { name: 'wrapped_key' })
  wrappedKey: Buffer;

  /** Equal for two reporters that are one citizen; deleted with the key. */
  @Column('bytea', { name: 'citizen_fingerprint', nullable: true })
  citizenFingerprint: Buffer | null;

  /** From then on the data are stored, but used only for requests of the reporter. */
  @Column('timestamptz', { name: 'restricted_at', nullable: true })
  restrictedAt: Date | null;
}

/** The log of accesses to the identity of a reporter; append-only. */
@Entity('reporter_access')
@Index('reporter_access_by_aspiration', ['aspirationId', 'at'])
export class ReporterAccess {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reporter_access_pkey' })
  id: string;

  @Column('uuid', { name: 'aspiration_id' })
  aspirationId: string;

  @Column('text')
  actor: string;

  @Column('text')
  purpose: string;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;
}
