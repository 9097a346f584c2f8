import type { checkResults } from '#contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Aspiration } from '../aspiration.entity.js';
import type { EntryKind } from './entry-kinds.js';

/** What somebody wrote in a case: a question, its answer, progress, a response; rows are added and never changed. */
@Entity('aspiration_entry')
@Index('aspiration_entry_by_aspiration', ['aspirationId', 'id'])
export class AspirationEntry {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Aspiration, { name: 'aspiration_entry_aspiration' })
  aspirationId: string;

  @Column('text')
  kind: EntryKind;

  @Column('text')
  text: string;

  /** What a check on site found. */
  @Column('text', { nullable: true })
  result: (typeof checkResults)[number] | null;

  @Column('text')
  actor: string;

  @Column('timestamptz')
  at: Date;
}
