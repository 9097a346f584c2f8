import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { UnreadContact } from './reporter-contacts.js';

/** The reporter of an aspiration, sealed under the key in `ReporterKey`. */
@Entity('reporter')
export class Reporter {
  /** The aspiration, or the support of one. */
  @PrimaryColumn('uuid')
  aspirationId: string;

  @Column('bytea')
  sealed: Buffer;

  @Column('timestamptz')
  consentedAt: Date;

  /** Which contacts are kept as words, because they could not be read. */
  @Column('text', { array: true })
  unreadContacts: UnreadContact[];
}

/** The wrapped key of one reporter; deleting the row erases the reporter, also in backups of `reporter`. */
@Entity('reporter_key')
export class ReporterKey {
  @PrimaryColumn('uuid')
  aspirationId: string;

  @Column('bytea')
  wrappedKey: Buffer;

  /** Equal for two reporters that are one citizen; deleted with the key. */
  @Column('bytea', { nullable: true })
  citizenFingerprint: Buffer | null;

  /** From then on the data are stored, but used only for requests of the reporter. */
  @Column('timestamptz', { nullable: true })
  restrictedAt: Date | null;
}

/** The log of accesses to the identity of a reporter, and to attachments of confidential aspirations; append-only. */
@Entity('reporter_access')
@Index('reporter_access_by_aspiration', ['aspirationId', 'id'])
@Check(
  'reporter_access_what',
  `what IN ('IDENTITY', 'PIN') AND purpose IS NOT NULL OR what = 'ATTACHMENT' AND attachment_id IS NOT NULL`,
)
export class ReporterAccess {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  aspirationId: string;

  @Column('text')
  actor: string;

  /** The role by which the account may, and its agency. */
  @Column('text')
  role: string;

  @Column('text', { nullable: true })
  agencyId: string | null;

  @Column('text')
  what: 'IDENTITY' | 'ATTACHMENT' | 'PIN';

  @Column('text', { nullable: true })
  purpose: string | null;

  @Column('uuid', { nullable: true })
  attachmentId: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;
}
