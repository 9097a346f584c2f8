import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { kimStatuses } from '#contracts';

/** The name and the villages of a KIM, as the last event of the registry reports them. */
@Entity('subscriber_kim')
@Index('subscriber_kim_by_village', ['villageCodes'], { type: 'gin' })
export class SubscriberKim {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'subscriber_kim_pkey' })
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  name: string;

  @Column('text')
  status: (typeof kimStatuses)[number];

  @Column('text', { array: true })
  villageCodes: string[];
}
