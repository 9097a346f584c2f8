import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Category } from './category.entity.js';
import type { Question } from './questions.js';

/** A version of the questions of a category; rows are only ever added, so that old aspirations retain their questions. */
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
