import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Aspiration } from '../aspirations/aspiration.entity.js';

/** A merge of an aspiration into its root, and its undoing. */
@Entity('aspiration_merge')
@Index('aspiration_merge_open', ['aspirationId'], { unique: true, where: 'unmerged_at IS NULL' })
@Index('aspiration_merge_by_root', ['rootId'])
export class AspirationMerge {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Aspiration, { name: 'aspiration_merge_aspiration' })
  aspirationId: string;

  /** The target of the merge, a root at that time. */
  @Column('uuid')
  @ForeignKey(() => Aspiration, { name: 'aspiration_merge_root' })
  rootId: string;

  @Column('text')
  mergedBy: string;

  @Column('timestamptz')
  mergedAt: Date;

  @Column('text', { nullable: true })
  unmergedBy: string | null;

  @Column('timestamptz', { nullable: true })
  unmergedAt: Date | null;
}
