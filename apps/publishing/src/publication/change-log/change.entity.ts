import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ChangeKind } from './change-chain.js';

/** One change of what the public reads; rows are only ever added, in the order of `seq`, without gaps. */
@Entity('publication_change')
@Index('publication_change_by_day', ['day', 'seq'])
export class PublicationChange {
  /** As text, as PostgreSQL gives it. */
  @PrimaryColumn('bigint')
  seq: string;

  /** In Jakarta. */
  @Column('date')
  day: string;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  kind: ChangeKind;

  @Column('uuid')
  documentId: string;

  @Column('text')
  language: string;

  @Column('uuid')
  editionId: string;

  @Column('text')
  contentHash: string;

  /** Chains it to the change before it: `hashOfChange`. */
  @Column('text')
  hash: string;
}
