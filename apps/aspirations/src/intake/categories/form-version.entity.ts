import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Category } from './category.entity.js';
import type { Question } from './questions.js';

/** What is asked of whoever tells something of a category; rows are added and never changed, so that old cases keep theirs. */
@Entity('form_version')
export class FormVersion {
  @PrimaryColumn('text')
  @ForeignKey(() => Category, { name: 'form_version_category' })
  category: string;

  @PrimaryColumn('int')
  version: number;

  @Column('jsonb')
  questions: readonly Question[];

  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;
}
