import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CountedKind } from './address-caps.js';
import type { ContactChannel } from './contact-point.entity.js';

/** How many messages of a kind an address was sent on a day of Jakarta. */
@Entity('address_day')
@Index('address_day_old', ['day'])
export class AddressDay {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'address_day_pkey' })
  fingerprint: Buffer;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'address_day_pkey' })
  channel: ContactChannel;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'address_day_pkey' })
  kind: CountedKind;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'address_day_pkey' })
  day: string;

  @Column('int')
  messages: number;
}
