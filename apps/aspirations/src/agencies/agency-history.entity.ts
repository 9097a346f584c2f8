import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Agency } from './agency.entity.js';

/** The history of an agency; append-only. */
@Entity('agency_history')
export class AgencyHistory {
  @PrimaryColumn('text')
  @ForeignKey(() => Agency, { name: 'agency_history_agency' })
  agencyId: string;

  /** The agency's version after the step. */
  @PrimaryColumn('int')
  version: number;

  @Column('text')
  action: string;

  /** The agency as it is after the step. */
  @Column('jsonb')
  entry: object;

  @Column('text')
  actor: string;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;
}
