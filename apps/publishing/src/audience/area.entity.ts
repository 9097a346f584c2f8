import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { areaKinds } from '#contracts';

/** An area, as the last event of the registry reports it. */
@Entity('area')
@Index('area_by_parent', ['parentCode'])
export class Area {
  @PrimaryColumn('text')
  code: string;

  @Column('int')
  version: number;

  @Column('text')
  kind: (typeof areaKinds)[number];

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  parentCode: string | null;

  /** First day; null when it is not known. */
  @Column('date', { nullable: true })
  validFrom: string | null;

  /** Last day; null while no end is known. */
  @Column('date', { nullable: true })
  validUntil: string | null;

  /** Null: not known. */
  @Column('int', { nullable: true })
  population: number | null;
}
