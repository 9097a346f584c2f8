import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One try to deliver a message; rows are only ever added. */
@Entity('attempt')
export class Attempt {
  @ForeignKey('Message', { name: 'attempt_message' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attempt_pkey' })
  messageId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'attempt_pkey' })
  number: number;

  @Column('text')
  outcome: string;

  /** The code that the other side answered with; no text of theirs, it may repeat the address. */
  @Column('text', { nullable: true })
  detail: string | null;

  @Column('timestamptz')
  at: Date;
}
