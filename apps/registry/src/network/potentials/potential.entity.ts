import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { historyOf } from '#lifecycle';
import type { PotentialEntry, PotentialKind } from './potential-kinds.js';
import type { PotentialStatus } from './potential.workflow.js';

/** An offer or a need of a KIM and its village. */
@Entity('potential')
@Check('potential_entry', `entry IN ('OFFER', 'NEED')`)
@Check('potential_kind', `kind IN ('PRODUCT', 'SKILL', 'PLACE', 'ECONOMIC_ACTIVITY')`)
@Check('potential_status', `status IN ('LISTED', 'ARCHIVED')`)
@Check('potential_point_whole', `num_nonnulls(latitude, longitude) IN (0, 2)`)
@Index('potential_by_kim', ['kimId', 'id'])
@Index('potential_by_village', ['villageCode', 'id'])
@Index('potential_by_district', { synchronize: false })
@Index('potential_by_tag', { synchronize: false })
@Index('potential_by_search_text', { synchronize: false })
@Index('potential_by_point', { synchronize: false })
export class PotentialEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'potential_pkey' })
  id: string;

  @Column('int')
  version: number;

  @ForeignKey('KimEntity', { name: 'potential_kim' })
  @Column('uuid')
  kimId: string;

  @Column('text')
  entry: PotentialEntry;

  @Column('text')
  kind: PotentialKind;

  @Column('text')
  title: string;

  @Column('text')
  description: string;

  @Column('text', { array: true })
  tags: string[];

  /** Title and tags, normalized by `normalizeSearchText`. */
  @Column('text')
  searchText: string;

  @ForeignKey('AreaEntity', { name: 'potential_area' })
  @Column('text')
  villageCode: string;

  @Column('double precision', { nullable: true })
  latitude: number | null;

  @Column('double precision', { nullable: true })
  longitude: number | null;

  @Column('text')
  status: PotentialStatus;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}

export const PotentialHistoryEntity = historyOf('potential', () => PotentialEntity);

export type Potential = Readonly<PotentialEntity>;
