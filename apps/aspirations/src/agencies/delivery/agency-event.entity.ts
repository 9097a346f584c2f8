import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Agency } from '../agency.entity.js';

/** An event in the feed of an agency, as a structured CloudEvent; positions have no gaps. */
@Entity('agency_event')
export class AgencyEvent {
  @PrimaryColumn('text')
  @ForeignKey(() => Agency, { name: 'agency_event_agency' })
  agencyId: string;

  @PrimaryColumn('bigint')
  position: string;

  @Column('jsonb')
  event: object;

  @Index('agency_event_by_age')
  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
