import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { NewArea } from './area.rules.js';

@Entity('area')
@Check('area_kind', `kind IN ('REGENCY', 'DISTRICT', 'DESA', 'KELURAHAN')`)
@Index('area_by_parent', ['parentCode', 'code'])
@Index('area_by_search_name', { synchronize: false })
export class AreaEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'area_pkey' })
  code: string;

  @Column('int')
  version: number;

  @Column('text')
  kind: NewArea['kind'];

  @Column('text')
  name: string;

  /** The name as `searchName` makes it. */
  @Column('text', { name: 'search_name' })
  searchName: string;

  @ForeignKey('AreaEntity', { name: 'area_parent' })
  @Column('text', { name: 'parent_code', nullable: true })
  parentCode: string | null;
}
