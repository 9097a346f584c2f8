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

  @Column('text', { name: 'information_class' })
  informationClass: (typeof informationClasses)[number];

  @Column('text', { name: 'village_codes', array: true })
  villageCodes: string[];

  @Column('date', { name: 'disseminate_by' })
  disseminateBy: string;

  @Column('text', { name: 'content_hash' })
  contentHash: string;

  @Column('text', { name: 'approved_hash', nullable: true })
  approvedHash: string | null;

  /** Subjects of access tokens. */
  @Column('text', { name: 'created_by' })
  createdBy: string;

  @Column('text', { name: 'changed_by' })
  changedBy: string;

  @Column('text', { name: 'approved_by', nullable: true })
  approvedBy: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;

  /** When the KIM had been given their tasks; the version does not count it. */
  @Column('timestamptz', { name: 'assigned_at', nullable: true })
  assignedAt: Date | null;
}
