import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { historyOf } from '#lifecycle';
import { Content } from '../content/content.entity.js';
import type { ContributionStatus } from './contribution.workflow.js';

/** Local news of a KIM, until an editor makes a document of it under the same id. */
@Entity('contribution')
@Index('contribution_by_kim', ['kimId', 'id'])
@Index('contribution_by_status', ['status', 'id'])
@Index('contribution_by_title', ['title', 'id'])
export class Contribution extends Content {
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
