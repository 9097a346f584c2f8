import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Channel } from '../../aspirations/aspiration.states.js';

/** An incomplete submission. Its content is sealed, and destroyed when it is submitted. */
@Entity('aspiration_draft')
@Index('aspiration_draft_by_account', ['account', 'id'])
@Check(
  'aspiration_draft_content_until_submitted',
  `(sealed IS NULL) = (status = 'SUBMITTED') AND (wrapped_key IS NULL) = (status = 'SUBMITTED')`,
)
export class AspirationDraft {
  /** Becomes the id of the aspiration. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  status: 'OPEN' | 'SUBMITTED';

  @Index('aspiration_draft_tracking_number', { unique: true })
  @Column('text')
  trackingNumber: string;

  @Column('text')
  channel: Channel;

  /** Subject of the account that created it; null without one. */
  @Column('text', { nullable: true })
  account: string | null;

  @Column('bytea', { nullable: true })
  wrappedKey: Buffer | null;

  @Column('bytea', { nullable: true })
  sealed: Buffer | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  changedAt: Date;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;
}
