import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { NewArea } from './area.rules.js';

@Entity('area')
@Check('area_kind', `kind IN ('REGENCY', 'DISTRICT', 'DESA', 'KELURAHAN')`)
@Check('area_validity', `valid_from <= valid_until`)
@Index('area_by_parent', ['parentCode', 'code'])
@Index('area_by_search_name', { synchronize: false })
@Index('area_by_search_aliases', { synchronize: false })
export class AreaEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'area_pkey' })
  code: string;

  @Column('int')
  version: number;

  @Column('text')
  kind: NewArea['kind'];

  @Column('text')
  name: string;

  /** The result of `searchName`. */
  @Column('text')
  searchName: string;

  @ForeignKey('AreaEntity', { name: 'area_parent' })
  @Column('text', { nullable: true })
  parentCode: string | null;

  /** First day; null when unknown. */
  @Column('date', { nullable: true })
  validFrom: string | null;

  /** Last day; null while the area has no end. */
  @Column('date', { nullable: true })
  validUntil: string | null;

  @Column('text', { array: true, default: '{}' })
  aliases: string[];

  /** The results of `searchName`, separated by spaces. */
  @Column('text', { default: '' })
  searchAliases: string;
}
