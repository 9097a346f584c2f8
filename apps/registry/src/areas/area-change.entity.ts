import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AreaChangeKind } from './area-change.rules.js';

/** An administrative change, and which areas came of which; rows are only ever added. */
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

  /** The first day on which it holds. */
  @Column('date')
  effectiveOn: string;

  /** The regulation that it rests on. */
  @Column('text', { nullable: true })
  basis: string | null;

  /** Subject of the access token. */
  @Column('text')
  actor: string;

  @Column('timestamptz')
  at: Date;
}
