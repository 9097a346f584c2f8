import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The PIN of an aspiration, a supporter or a draft, as a hash under a key that is not in the database. */
@Entity('tracking_pin')
export class TrackingPin {
  @PrimaryColumn('uuid')
  aspirationId: string;

  @Column('bytea')
  hash: Buffer;
}

/** The wrong PINs of a day (Asia/Jakarta) for the owner of a number. */
@Entity('tracking_wrong_pin')
@Index('tracking_wrong_pin_by_day', ['day'])
export class TrackingWrongPin {
  @PrimaryColumn('uuid')
  aspirationId: string;

  @PrimaryColumn('date')
  day: string;

  @Column('int')
  tries: number;
}
