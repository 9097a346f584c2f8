import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { AreaAction } from './area-rows.js';
import { AreaColumns } from './area-columns.js';

/** The versions of an area, and the action that led to each. Rows are never changed. */
@Entity('area_history')
export class AreaHistoryEntity extends AreaColumns {
  @ForeignKey('AreaEntity', { name: 'area_history_area' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'area_history_pkey' })
  code: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'area_history_pkey' })
  version: number;

  @Column('text')
  action: AreaAction;

  @ForeignKey('AreaChangeEntity', { name: 'area_history_change' })
  @Column('uuid', { nullable: true })
  changeId: string | null;

  @Column('text', { nullable: true })
  parentCode: string | null;

  @Column('text', { array: true })
  aliases: string[];

  /** Subject of the access token. */
  @Column('text')
  actor: string;

  @Column('timestamptz')
  at: Date;
}
