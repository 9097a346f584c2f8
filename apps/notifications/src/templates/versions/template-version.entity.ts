import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { historyOf } from '#lifecycle';
import type { TemplateName } from '../catalog/declarations.js';
import type { DraftContent } from '../content/lint.js';
import type { VersionStatus } from './version.workflow.js';

export const versionSources = ['BUILT_IN', 'STAFF'] as const;
export type VersionSource = (typeof versionSources)[number];

/** The texts of a template in all languages; a message names the number of the one that it shows. */
@Entity('template_version')
@Check('template_version_numbered', `(status = 'PUBLISHED') = (number IS NOT NULL)`)
@Index('template_version_number', ['template', 'number'], { unique: true })
@Index('template_version_one_draft', ['template'], { unique: true, where: `status = 'DRAFT'` })
export class TemplateVersion {
  @PrimaryColumn('uuid')
  id: string;

  /** Of the row, for If-Match. */
  @Column('int')
  version: number;

  @Column('text')
  status: VersionStatus;

  @Column('text')
  template: TemplateName;

  /** From 1, in the order of publication; null before. The highest one is current. */
  @Column('int', { nullable: true })
  number: number | null;

  @Column('jsonb')
  content: DraftContent;

  @Column('text')
  source: VersionSource;

  /** The account that changed it last; `system` for those that come with the product. */
  @Column('text')
  author: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;
}

export const TemplateVersionHistory = historyOf('template-version', () => TemplateVersion);
