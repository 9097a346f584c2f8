import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Aspiration } from '../../aspirations/aspiration.entity.js';

/** A category that the coordinator corrected, with what the model suggested for the text; it shows what the model must learn. */
@Entity('category_correction')
@Index('category_correction_by_moment', ['at'])
export class CategoryCorrection {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Aspiration, { name: 'category_correction_aspiration' })
  aspirationId: string;

  /** The version of the aspiration after the step. */
  @PrimaryColumn('int')
  version: number;

  @Column('text')
  categoryBefore: string;

  @Column('text')
  categoryAfter: string;

  /** Most likely first. */
  @Column('text', { array: true })
  suggested: string[];

  @Column('timestamptz')
  at: Date;
}
