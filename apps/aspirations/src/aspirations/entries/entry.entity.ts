import type { checkResults } from '#contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Aspiration } from '../aspiration.entity.js';
import type { EntryKind } from './entry-kinds.js';

/** A text that belongs to an aspiration, such as a question, its answer, progress or a response; rows are only ever added. */
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

  /** As KIM and the public read it: `RedactedText`. */
  @Column('text')
  textMasked: string;

  /** The finding of a check on site. */
  @Column('text', { nullable: true })
  result: (typeof checkResults)[number] | null;

  @Column('text')
  actor: string;

  @Column('timestamptz')
  at: Date;
}
