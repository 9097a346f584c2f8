import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ReceiptStatus } from './receipt-status.js';

/** What a provider reported of a message; the same report twice is one row. */
@Entity('receipt')
@Index('receipt_old', ['receivedAt'])
@Index('receipt_open', ['receivedAt'], { where: 'NOT applied' })
export class Receipt {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'receipt_pkey' })
  provider: string;

  /** The provider's id of the message; the message may become known later than its receipt. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'receipt_pkey' })
  providerRef: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'receipt_pkey' })
  status: ReceiptStatus;

  @Column('timestamptz')
  occurredAt: Date;

  /** A code of the provider, never its text. */
  @Column('text', { nullable: true })
  detail: string | null;

  @Column('timestamptz')
  receivedAt: Date;

  /** Its message is known and has taken it into account. */
  @Column('boolean', { default: false })
  applied: boolean;
}
