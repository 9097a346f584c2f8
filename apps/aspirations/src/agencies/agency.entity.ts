import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An agency (perangkat daerah) that acts on aspirations. */
@Entity('agency')
export class Agency {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'agency_pkey' })
  id: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'short_name' })
  shortName: string;

  @Column('text')
  email: string;

  /** The place of the last event in the agency's feed. */
  @Column('bigint', { name: 'feed_position', default: 0 })
  feedPosition: string;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;
}
