import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row with the last change of which the WebSub hub was informed. */
@Entity('websub_position')
export class WebSubPosition {
  @PrimaryColumn('int')
  id: number;

  @Column('bigint')
  seq: string;

  /** Failed ones since the last success. */
  @Column('int')
  attempts: number;

  /** Until then no replica informs the hub: one does, or a failure was not long ago. */
  @Column('timestamptz')
  nextAttemptAt: Date;
}
