import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { documentLanguages, documentTopics } from '#contracts';
import { historyOf } from '#lifecycle';
import type { Medium } from '../content/media.js';
import type { ContributionStatus } from './contribution.workflow.js';

/** Local news of a KIM, until an editor makes a document of it under the same id. */
@Entity('contribution')
@Index('contribution_by_kim', ['kimId', 'id'])
@Index('contribution_by_status', ['status', 'id'])
export class Contribution {
  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  status: ContributionStatus;

  @Column('uuid')
  kimId: string;

  /** Those of the KIM when it was written: an editor of all of them reviews it. */
  @Column('text', { array: true })
  villageCodes: string[];

  @Column('text')
  language: (typeof documentLanguages)[number];

  @Column('text')
  topic: (typeof documentTopics)[number];

  @Column('text')
  title: string;

  @Column('text')
  summary: string;

  /** CommonMark. */
  @Column('text')
  body: string;

  @Column('jsonb')
  media: readonly Medium[];

  /** Subjects of access tokens: all who wrote or changed it. */
  @Column('text', { array: true })
  authors: string[];

  /** Who approved it inside the KIM. */
  @Column('text', { nullable: true })
  approvedBy: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}

export const ContributionHistory = historyOf('contribution', () => Contribution);
