import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One attempt to deliver a message; rows are never changed. */
@Entity('attempt')
export class Attempt {
  @ForeignKey('Message', { name: 'attempt_message' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attempt_pkey' })
  messageId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'attempt_pkey' })
  number: number;

  @Column('text')
  provider: string;

  @Column('text')
  outcome: string;

  /** The code in the response of the provider; never its text, which may repeat the address. */
  @Column('text', { nullable: true })
  detail: string | null;

  @Column('timestamptz')
  at: Date;
}
