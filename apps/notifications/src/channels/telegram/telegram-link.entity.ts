import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An account that is about to link its chat; the code itself is not stored. */
@Entity('telegram_link')
@Index('telegram_link_once', ['accountId'], { unique: true })
export class TelegramLink {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'telegram_link_pkey' })
  code: Buffer;

  @Column('uuid')
  accountId: string;

  @Column('timestamptz')
  expiresAt: Date;
}
