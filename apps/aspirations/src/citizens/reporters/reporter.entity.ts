import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who told an aspiration: sealed under the key in `ReporterKey`. */
@Entity('reporter')
export class Reporter {
  /** The case, or the support of one, whose citizen it is. */
  @PrimaryColumn('uuid', { name: 'aspiration_id', primaryKeyConstraintName: 'reporter_pkey' })
  aspirationId: string;

  @Column('bytea')
  sealed: Buffer;

  @Column('timestamptz', { name: 'consented_at' })
  consentedAt: Date;
}

/** A reporter's own key, wrapped; deleting the row erases the reporter, in every backup of `reporter` too. */
@Entity('reporter_key')
export class ReporterKey {
  @PrimaryColumn('uuid', { name: 'aspiration_id', primaryKeyConstraintName: 'reporter_key_pkey' })
  aspirationId: string;

  @Column('bytea', { name: 'wrapped_key' })
  wrappedKey: Buffer;

  /** The same for two reporters when they are one citizen; goes with the key. */
  @Column('bytea', { name: 'citizen_fingerprint', nullable: true })
  citizenFingerprint: Buffer | null;

  /** From then on the data are kept, and used for nothing but what the reporter asks. */
  @Column('timestamptz', { name: 'restricted_at', nullable: true })
  restrictedAt: Date | null;
}

/** Who looked at a reporter's identity, when and what for; rows are added and never changed. */
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
