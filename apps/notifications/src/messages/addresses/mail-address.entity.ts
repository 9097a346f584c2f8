import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An address whose owner has confirmed it; the address itself is not stored. */
@Entity('mail_address')
@Index('mail_address_confirmed', ['confirmedAt'])
export class MailAddress {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'mail_address_pkey' })
  fingerprint: Buffer;

  @Column('timestamptz')
  confirmedAt: Date;
}

/** How many mails an address was sent on a day of Jakarta. */
@Entity('mail_address_day')
@Index('mail_address_day_old', ['day'])
export class MailAddressDay {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'mail_address_day_pkey' })
  fingerprint: Buffer;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'mail_address_day_pkey' })
  day: string;

  @Column('int')
  mails: number;
}
