import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Edition } from './edition.entity.js';
import type { EditionStatus } from './edition.workflow.js';

/** One step of an edition's life; rows are only ever added. */
@Entity('edition_history')
export class EditionHistory {
  @PrimaryColumn('uuid', { name: 'edition_id' })
  @ForeignKey(() => Edition, { name: 'edition_history_of_edition' })
  editionId: string;

  /** The edition's version after the step. */
  @PrimaryColumn('int')
  version: number;

  @Column('text')
  action: string;

  @Column('text', { name: 'from_status', nullable: true })
  from: EditionStatus | null;

  @Column('text', { name: 'to_status' })
  to: EditionStatus;

  @Column('text')
  by: string;

  @Column('text', { nullable: true })
  reason: string | null;

  /** The hash of the content at that moment. */
  @Column('text', { name: 'content_hash' })
  contentHash: string;

  @Column('timestamptz')
  at: Date;
}
