import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { EditionStatus } from './edition.workflow.js';

/** PERIODIC, IMMEDIATE, ON_REQUEST: UU 14/2008, Art. 9, 10 and 11. What Art. 17 exempts is never an edition. */
export const informationClasses = ['PERIODIC', 'IMMEDIATE', 'ON_REQUEST'] as const;

/** A text for certain villages, from its draft to its publication. */
@Entity('edition')
@Index('edition_by_status', ['status', 'id'])
@Index('edition_by_village', ['villageCodes'], { type: 'gin' })
@Check(
  'edition_approved_content_unchanged',
  `(status IN ('APPROVED', 'PUBLISHED')) = (approved_hash IS NOT DISTINCT FROM content_hash)`,
)
@Check('edition_approved_by_second_person', `approved_by IS NULL OR approved_by <> changed_by`)
export class Edition {
  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  status: EditionStatus;

  @Column('text')
  title: string;

  @Column('text')
  body: string;

  @Column('text')
  informationClass: (typeof informationClasses)[number];

  @Column('text', { array: true })
  villageCodes: string[];

  @Column('date')
  disseminateBy: string;

  @Column('text')
  contentHash: string;

  @Column('text', { nullable: true })
  approvedHash: string | null;

  /** Subjects of access tokens. */
  @Column('text')
  createdBy: string;

  @Column('text')
  changedBy: string;

  @Column('text', { nullable: true })
  approvedBy: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  /** When the tasks of its KIM were assigned; no new version. */
  @Column('timestamptz', { nullable: true })
  assignedAt: Date | null;
}
