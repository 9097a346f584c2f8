import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { PotentialAction } from './potential.workflow.js';

/** How a potential came to each of its versions; rows are only ever added. */
@Entity('potential_history')
export class PotentialHistoryEntity {
  @ForeignKey('PotentialEntity', { name: 'potential_history_potential' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'potential_history_pkey' })
  potentialId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'potential_history_pkey' })
  version: number;

  @Column('text')
  action: PotentialAction;

  /** Subject of the access token. */
  @Column('text')
  actor: string;

  @Column('timestamptz')
  at: Date;
}
