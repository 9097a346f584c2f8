import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An agency (perangkat daerah) that handles aspirations. */
@Entity('agency')
@Index('agency_by_area', ['areaCode'], { unique: true, where: `area_code IS NOT NULL AND status = 'ACTIVE'` })
@Check('agency_status', `status IN ('ACTIVE', 'RETIRED')`)
export class Agency {
  @PrimaryColumn('text')
  id: string;

  @Column('int', { default: 1 })
  version: number;

  @Column('text', { default: 'ACTIVE' })
  status: 'ACTIVE' | 'RETIRED';

  @Column('text')
  name: string;

  @Column('text')
  shortName: string;

  @Column('text', { default: 'OTHER' })
  kind: string;

  /** The agency that it belongs to; null for none. */
  @Column('text', { nullable: true })
  @ForeignKey(() => Agency, { name: 'agency_parent' })
  parentId: string | null;

  /** The village or the district that it is the office of; null for others. */
  @Column('text', { nullable: true })
  areaCode: string | null;

  @Column('text')
  email: string;

  /** Codes of the categories that it handles. */
  @Column('text', { array: true, default: [] })
  categories: string[];

  /** Its office hours, for display only; deadlines do not depend on them. */
  @Column('jsonb', { nullable: true })
  workingHours: object | null;

  /** Where the agency reads its events; the topic, the feed and all webhooks get them in any case. */
  @Column('text', { default: 'TOPIC' })
  delivery: 'TOPIC' | 'FEED' | 'WEBHOOK';

  /** The position of the last event in the feed. */
  @Column('bigint', { default: 0 })
  feedPosition: string;

  /** Events up to this position have been deleted. */
  @Column('bigint', { default: 0 })
  feedPrunedTo: string;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;
}
