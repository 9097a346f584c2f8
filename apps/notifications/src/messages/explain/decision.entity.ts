import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A decision about a message that neither its attempts nor its receipts show; rows are never changed. */
@Entity('decision')
export class Decision {
  @ForeignKey('Message', { name: 'decision_message' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'decision_pkey' })
  messageId: string;

  /** In the order of the decisions. */
  @PrimaryColumn('bigint', {
    primaryKeyConstraintName: 'decision_pkey',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
  })
  number: string;

  @Column('text')
  decision: string;

  @Column('text', { nullable: true })
  reason: string | null;

  /** No personal data. */
  @Column('jsonb', { nullable: true })
  detail: Record<string, string | number> | null;

  @Column('timestamptz')
  at: Date;
}
