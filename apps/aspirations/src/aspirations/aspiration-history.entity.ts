import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Aspiration } from './aspiration.entity.js';

/** What became of a case, step by step; rows are added and never changed. */
@Entity('aspiration_history')
export class AspirationHistory {
  @PrimaryColumn('uuid', { name: 'aspiration_id', primaryKeyConstraintName: 'aspiration_history_pkey' })
  @ForeignKey(() => Aspiration, { name: 'aspiration_history_aspiration' })
  aspirationId: string;

  /** The case's version after the step. */
  @PrimaryColumn('int', { primaryKeyConstraintName: 'aspiration_history_pkey' })
  version: number;

  @Column('text')
  action: string;

  @Column('text', { name: 'from_status', nullable: true })
  fromStatus: string | null;

  @Column('text', { name: 'to_status' })
  toStatus: string;

  /** The agency that the case is with after the step. */
  @Column('text', { name: 'agency_id', nullable: true })
  agencyId: string | null;

  /** Subject of the account that acted; `CITIZEN` by number and PIN, `SYSTEM` by itself. */
  @Column('text')
  actor: string;

  @Column('text', { nullable: true })
  reason: string | null;

  @Index('aspiration_history_by_moment')
  @Column('timestamptz')
  at: Date;
}
