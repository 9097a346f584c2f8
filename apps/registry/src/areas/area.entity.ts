import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AreaColumns } from './area-columns.js';

@Entity('area')
@Check('area_kind', `kind IN ('REGENCY', 'DISTRICT', 'DESA', 'KELURAHAN')`)
@Check('area_validity', `valid_from <= valid_until`)
@Index('area_by_parent', ['parentCode', 'code'])
@Index('area_by_search_name', { synchronize: false })
@Index('area_by_search_aliases', { synchronize: false })
export class AreaEntity extends AreaColumns {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'area_pkey' })
  code: string;

  @Column('int')
  version: number;

  /** The result of `searchName`. */
  @Column('text')
  searchName: string;

  @ForeignKey('AreaEntity', { name: 'area_parent' })
  @Column('text', { nullable: true })
  parentCode: string | null;

  @Column('text', { array: true, default: '{}' })
  aliases: string[];

  /** The results of `searchName`, separated by spaces. */
  @Column('text', { default: '' })
  searchAliases: string;
}
