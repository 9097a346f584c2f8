import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AreaChangeKind } from './area-change.rules.js';

/** An administrative change with the areas before and after it. Rows are never changed. */
@Entity('area_change')
@Check('area_change_kind', `kind IN ('RENAME', 'SPLIT', 'MERGE', 'RECODE', 'RETIRE')`)
@Index('area_change_by_from', ['fromCodes'], { type: 'gin' })
@Index('area_change_by_into', ['intoCodes'], { type: 'gin' })
export class AreaChangeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'area_change_pkey' })
  id: string;

  @Column('text')
  kind: AreaChangeKind;

  @Column('text', { array: true })
  fromCodes: string[];

  @Column('text', { array: true })
  intoCodes: string[];

  /** The first day of the change. */
  @Column('date')
  effectiveOn: string;

  /** The regulation on which the change is based. */
  @Column('text', { nullable: true })
  basis: string | null;

  /** Subject of the access token. */
  @Column('text')
  actor: string;

  @Column('timestamptz')
  at: Date;
}
