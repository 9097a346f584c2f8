import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An event of a webhook that has been handled: a repetition changes nothing. */
@Entity('provider_event')
@Index('provider_event_old', ['receivedAt'])
export class ProviderEvent {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'provider_event_pkey' })
  provider: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'provider_event_pkey' })
  eventId: string;

  @Column('timestamptz')
  receivedAt: Date;
}
