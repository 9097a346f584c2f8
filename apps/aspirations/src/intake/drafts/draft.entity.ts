import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Aspiration } from '../../aspirations/aspiration.entity.js';
import type { Channel } from '../../aspirations/aspiration.states.js';

/** An incomplete submission. Its content is sealed, and destroyed when it is submitted or discarded. */
@Entity('aspiration_draft')
@Index('aspiration_draft_by_account', ['account', 'id'])
@Check(
  'aspiration_draft_content_while_open',
  `(sealed IS NULL) = (status <> 'OPEN') AND (wrapped_key IS NULL) = (status <> 'OPEN')`,
)
export class AspirationDraft {
  /** Becomes the id of the aspiration, unless it repeats an earlier one. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  status: 'OPEN' | 'SUBMITTED' | 'DISCARDED';

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

  /** The earlier aspiration of the same citizen in the same words, which it did not become a second one of. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Aspiration, { name: 'aspiration_draft_repeats' })
  repeats: string | null;
}
